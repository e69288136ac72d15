"""What coordinators and leaders say in their own chats."""

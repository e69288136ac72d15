"""The built-in platform: a simulator with people, chats and messages in a file of its own."""

"""The built-in platform: a simulator whose people, chats and messages stand in a file of its own."""

"""WeChat Official Account (公众号, 服务号): residents in private chats, answered in place."""

"""What accuses an office or its people, whoever says it and wherever."""

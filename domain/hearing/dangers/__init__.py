"""Danger to life or limb, going on: read before anything else in whatever anybody says."""

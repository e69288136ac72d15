"""Coordinates on Chinese maps: GCJ-02, which is WGS-84 moved by some hundred metres, there and back.

WeChat, 高德 and 腾讯 speak GCJ-02; the service keeps WGS-84. The formula is not published by its authority; this is the
one in general use, with the constants of prcoords, whose values the tests freeze. Its inverse has no closed form: three
rounds come within a millimetre. Outside the rectangle around China nothing is moved.
"""

from __future__ import annotations

from math import cos, fabs, pi, radians, sin, sqrt

_AXIS = 6378245.0  # metres, half the equator's diameter of Krasovsky's ellipsoid of 1940
_ECCENTRICITY = 0.00669342162296594323  # squared
_SOUTH, _NORTH, _WEST, _EAST = 0.8293, 55.8271, 72.004, 137.8347
_ROUNDS = 3


def to_gcj02(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a place of WGS-84 degrees stands on a Chinese map."""
    if not _within(latitude, longitude):
        return latitude, longitude
    north, east = _offset(latitude, longitude)
    return latitude + north, longitude + east


def to_wgs84(latitude: float, longitude: float) -> tuple[float, float]:
    """The WGS-84 degrees of a place that a Chinese map gives, within 0.1 m."""
    if not _within(latitude, longitude):
        return latitude, longitude
    found = latitude, longitude
    for _ in range(_ROUNDS):
        north, east = _offset(*found)
        found = latitude - north, longitude - east
    return found


def _within(latitude: float, longitude: float) -> bool:
    return _SOUTH <= latitude <= _NORTH and _WEST <= longitude <= _EAST


def _offset(latitude: float, longitude: float) -> tuple[float, float]:
    """How far a WGS-84 place is moved, in degrees north and east."""
    north, east = _metres(longitude - 105, latitude - 35)
    flattened = 1 - _ECCENTRICITY * sin(radians(latitude)) ** 2
    along_meridian = radians(1) * _AXIS * (1 - _ECCENTRICITY) / flattened**1.5  # metres in a degree
    along_parallel = radians(1) * _AXIS * cos(radians(latitude)) / sqrt(flattened)
    return north / along_meridian, east / along_parallel


def _metres(x: float, y: float) -> tuple[float, float]:
    """The same in metres; `x` and `y` are degrees east and north of 105° E, 35° N."""
    both = 20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)
    waves_north = both + 20 * sin(y * pi) + 40 * sin(y / 3 * pi) + 160 * sin(y / 12 * pi) + 320 * sin(y / 30 * pi)
    waves_east = both + 20 * sin(x * pi) + 40 * sin(x / 3 * pi) + 150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(fabs(x)) + waves_north * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(fabs(x)) + waves_east * 2 / 3
    return north, east

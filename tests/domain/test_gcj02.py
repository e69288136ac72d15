"""Places on Chinese maps become WGS-84 and back, as the formula in general use has it."""

from __future__ import annotations

from math import cos, hypot, radians

from hypothesis import example, given
from hypothesis import strategies as st

from domain.gcj02 import to_gcj02, to_wgs84
from tests.tables import each

METRES_IN_A_DEGREE = 111_320

# WGS-84, and what `wgs_gcj` of prcoords 1.0.5 makes of it.
KNOWN = [
    (39.915, 116.404, 39.916404282, 116.410244499),
    (31.2304, 121.4737, 31.228457738, 121.478223059),
    (29.563, 106.5516, 29.560151274, 106.555317650),
    (41.7286, 125.9357, 41.730758768, 125.941351358),
    (22.5431, 114.0579, 22.540382814, 114.063013999),
    (43.8256, 87.6168, 43.826805393, 87.619649949),
    (29.6525, 91.1721, 29.649710610, 91.173567382),
    (45.8038, 126.535, 45.805781525, 126.541040350),
    (20.0444, 110.1983, 20.042288229, 110.202595028),
    (35, 105, 34.999098632, 105.003286241),
    (53.4801, 122.3703, 53.482160529, 122.377860136),
    (18.2528, 109.5119, 18.251094792, 109.515984295),
]


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    east = (one[1] - other[1]) * cos(radians(one[0]))
    return hypot(one[0] - other[0], east) * METRES_IN_A_DEGREE


@each("latitude, longitude, north, east", KNOWN)
def test_places_are_moved_as_the_formula_in_general_use_moves_them(
    latitude: float, longitude: float, north: float, east: float
) -> None:
    assert metres(to_gcj02(latitude, longitude), (north, east)) < 0.001
    assert metres(to_wgs84(north, east), (latitude, longitude)) < 0.1


@given(st.floats(3.5, 54), st.floats(73, 135.5))
@example(41.7286, 125.9357)
def test_there_and_back_is_the_same_place(latitude: float, longitude: float) -> None:
    there = to_gcj02(latitude, longitude)
    assert 10 < metres(there, (latitude, longitude)) < 1500
    assert metres(to_wgs84(*there), (latitude, longitude)) < 0.01


@each(
    "latitude, longitude", [(52.52, 13.405), (-33.86, 151.21), (0.0, 105.0), (56.0, 105.0), (35.0, 138.0), (35.0, 72.0)]
)
def test_outside_china_nothing_is_moved(latitude: float, longitude: float) -> None:
    assert to_gcj02(latitude, longitude) == (latitude, longitude)
    assert to_wgs84(latitude, longitude) == (latitude, longitude)

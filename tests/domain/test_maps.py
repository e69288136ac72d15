"""Each map is given a place in its own coordinates and its own form."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from domain.gcj02 import to_gcj02
from domain.maps import MapSite, map_link

PLACE = (41.7286, 125.9357)
NORTH, EAST = to_gcj02(*PLACE)


def test_openstreetmap_is_asked_in_wgs84() -> None:
    assert map_link(MapSite.OPENSTREETMAP, *PLACE, "26000013") == (
        "https://www.openstreetmap.org/?mlat=41.728600&mlon=125.935700#map=17/41.728600/125.935700"
    )


def test_amap_is_asked_in_gcj02_with_the_longitude_first() -> None:
    link = urlsplit(map_link(MapSite.AMAP, *PLACE, "26000013-1"))
    assert (link.scheme, link.netloc, link.path) == ("https", "uri.amap.com", "/marker")
    assert parse_qs(link.query) == {
        "position": [f"{EAST:.6f},{NORTH:.6f}"],
        "name": ["26000013-1"],
        "coordinate": ["gaode"],
        "src": ["zhongzhi"],
    }


def test_tencent_is_asked_in_gcj02_with_the_latitude_first() -> None:
    link = urlsplit(map_link(MapSite.TENCENT, *PLACE, "26000013"))
    assert (link.scheme, link.netloc, link.path) == ("https", "apis.map.qq.com", "/uri/v1/marker")
    assert parse_qs(link.query) == {
        "marker": [f"coord:{NORTH:.6f},{EAST:.6f};title:26000013;addr:26000013"],
        "referer": ["zhongzhi"],
    }


def test_a_title_cannot_become_part_of_the_link() -> None:
    for site in (MapSite.AMAP, MapSite.TENCENT):
        assert "26;&x=1" not in map_link(site, *PLACE, "26;&x=1")

"""Links by which a card shows a place on the map that the county chose.

The links hold the place and the case's number, nothing of what was said. 高德 and 腾讯 are asked in their own GCJ-02,
since a place in WGS-84 would stand some hundred metres away there.
"""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import quote

from domain.gcj02 import to_gcj02

CALLER = "zhongzhi"  # both ask who sends their visitors


class MapSite(StrEnum):
    OPENSTREETMAP = "openstreetmap"
    AMAP = "amap"  # 高德
    TENCENT = "tencent"  # 腾讯


def map_link(site: MapSite, latitude: float, longitude: float, title: str) -> str:
    """A place of WGS-84 degrees, with `title` as the name of the pin where the map can show one."""
    north, east = (latitude, longitude) if site is MapSite.OPENSTREETMAP else to_gcj02(latitude, longitude)
    name = quote(title, safe="", errors="replace")
    match site:
        case MapSite.AMAP:  # longitude first
            pin = f"position={east:.6f},{north:.6f}&name={name}"
            return f"https://uri.amap.com/marker?{pin}&coordinate=gaode&src={CALLER}"
        case MapSite.TENCENT:
            pin = f"coord:{north:.6f},{east:.6f};title:{name};addr:{name}"
            return f"https://apis.map.qq.com/uri/v1/marker?marker={pin}&referer={CALLER}"
        case MapSite.OPENSTREETMAP:
            return f"https://www.openstreetmap.org/?mlat={north:.6f}&mlon={east:.6f}#map=17/{north:.6f}/{east:.6f}"

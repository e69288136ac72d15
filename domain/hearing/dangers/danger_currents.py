"""Words of a current where none belongs. 公交站有电子屏, 打过电话 and 路灯停电了 are none."""

from __future__ import annotations

LIVE_NOW = r"漏电|(?:有|带|过|通着)电(?![话视梯动瓶脑影子工缆线器表费源信池机台灯网商杆厂价站压筒热报])"
# 停电到现在, 电话来电了: the supply
GIVES_SHOCKS = r"(?<![停断没来缺充供发用家交通话费水打])电"

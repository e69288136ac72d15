"""What an operator reads where the database cannot be used: which one it is, why, and what to do."""

from __future__ import annotations

from bot.operations.exclusive import Refused
from storage.engine.database import DatabaseFault, FaultKind, printable_location

TELLS_WHERE = (
    "它由 ZHONGZHI_DATABASE_URL 或 ZHONGZHI_DATA_DIR 指明，命令和服务要用同样的环境变量",
    "ZHONGZHI_DATABASE_URL or ZHONGZHI_DATA_DIR names it; give a command the same variables as the service",
)
# What is wrong → what to see to.
ADVICE = {
    FaultKind.UNREACHABLE: (
        f"请检查它在不在、能不能读写；PostgreSQL 是否在运行、地址和密码对不对。{TELLS_WHERE[0]}",
        "See that it is there and may be read and written, or that PostgreSQL runs there and takes name and password."
        f" {TELLS_WHERE[1]}",
    ),
    FaultKind.LOCKED: ("另一个程序正占用它，请停止那个程序", "Another program holds it: stop that one"),
    FaultKind.CONTENDED: ("请再试一次", "Try again"),
    FaultKind.FULL: ("磁盘已满，请腾出空间", "The disk is full: make room"),
    FaultKind.READ_ONLY: ("只能读不能写，请检查磁盘和权限", "It can only be read: see to the disk and to permissions"),
    FaultKind.BROKEN: (
        "文件或磁盘已损坏：请留好原件，把最近的备份恢复到空目录",
        "The file or the disk is damaged: keep it as it is, and restore the last backup into an empty folder",
    ),
}


def unusable(url: str, fault: DatabaseFault) -> Refused:
    chinese, english = ADVICE[fault.kind]
    return Refused(
        f"数据库 {printable_location(url)} 用不了：{fault}。{chinese}。\n"
        f"The database cannot be used: {fault}. It is {printable_location(url)}. {english}."
    )


def nothing_there(url: str) -> Refused:
    return Refused(
        f"{printable_location(url)} 还没有数据库，run 或 migrate 才会新建。{TELLS_WHERE[0]}。\n"
        f"There is no database here: {printable_location(url)}; `run` or `migrate` make one. {TELLS_WHERE[1]}."
    )

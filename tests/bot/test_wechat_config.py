"""An Official Account is set up whole, or refused with the line and the advice for each mistake."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.config import Config, load
from bot.platform_registry import make_platforms
from bot.platforms.base import Counting, templates_of
from bot.platforms.wechat.access import Access, Mode
from bot.platforms.wechat.settings import WeChatSection
from bot.settings.problems import ConfigError, Problem
from domain.template_messages import TemplateEvent
from tests.bot.wechat_calls import APP_ID, AT, KEY, TOKEN
from tests.tables import each

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
SECRET = "0123456789abcdef0123456789abcdef"
OWN = f'app_id = "{APP_ID}"'


def read(folder: Path, *lines: str, token: str = TOKEN, key: str = KEY, secret: str = "") -> Config:
    """The example county with another end: no simulator, and these lines below `[wechat]`."""
    county = EXAMPLE.read_text(encoding="utf-8").partition("[simulator]")[0]
    path = folder / "config.toml"
    path.write_text("\n".join([county, "[simulator]", "enabled = false", "[wechat]", *lines]), encoding="utf-8")
    told = {"TOKEN": token, "ENCODING_AES_KEY": key, "SECRET": secret}
    return load(path, {f"ZHONGZHI_WECHAT_{name}": value for name, value in told.items()})


def refused(folder: Path, *lines: str, token: str = TOKEN, key: str = KEY, secret: str = "") -> Problem:
    with pytest.raises(ConfigError) as caught:
        read(folder, "enabled = true", *lines, token=token, key=key, secret=secret)
    (problem,) = caught.value.problems
    for language in ("zh-CN", "en"):
        said = caught.value.text(language)
        assert not [one for one in (TOKEN, KEY, SECRET, token, key, secret) if len(one) > 8 and one in said]
    return problem


def test_an_app_id_a_token_and_a_key_are_all_that_is_needed(tmp_path: Path) -> None:
    config = read(tmp_path, "enabled = true", OWN)
    access = config.section(WeChatSection).access()
    assert config.platforms == ("wechat",)
    assert access == Access(APP_ID, TOKEN, KEY)
    assert (access.path, access.api_url, access.mode) == ("/wechat", "https://api.weixin.qq.com", Mode.ENCRYPTED)
    assert not [one for one in (TOKEN, KEY) if one in repr(config) + repr(access)]


def test_everything_can_be_told(tmp_path: Path) -> None:
    told = (
        "enabled = true",
        OWN,
        'mode = "plain"',
        "customer_service = false",
        'path = "/county/wx"',
        'api_url = "http://127.0.0.1:9000"',
    )
    access = read(tmp_path, *told, key="", secret=SECRET).section(WeChatSection).access()
    assert access == Access(
        APP_ID, TOKEN, mode=Mode.PLAIN, path="/county/wx", secret=SECRET, api_url="http://127.0.0.1:9000"
    )


def test_it_is_off_until_it_is_told(tmp_path: Path) -> None:
    assert load(EXAMPLE, {}).platforms == ("simulator",)
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, OWN)
    assert [one.code for one in caught.value.problems] == ["no_platform"]


def test_the_platform_is_made_with_its_address(tmp_path: Path) -> None:
    config = read(tmp_path, "enabled = true", OWN, 'path = "/wx"')
    made = make_platforms(config.sections, tmp_path, lambda: AT)
    assert [route.path for route in made["wechat"].routes()] == ["/wx"]


@each("missing, code", [("app_id", "no_wechat_app_id"), ("token", "no_wechat_token"), ("key", "no_wechat_key")])
def test_what_is_missing_is_named(tmp_path: Path, missing: str, code: str) -> None:
    lines = () if missing == "app_id" else (OWN,)
    told = {"token": TOKEN, "key": KEY} | ({missing: ""} if missing != "app_id" else {})
    assert refused(tmp_path, *lines, **told).code == code


def test_customer_service_needs_the_secret(tmp_path: Path) -> None:
    line = "customer_service = true"
    assert refused(tmp_path, OWN, line).code == "no_wechat_secret"
    config = read(tmp_path, "enabled = true", OWN, line, secret=SECRET)
    assert config.section(WeChatSection).access() == Access(APP_ID, TOKEN, KEY, secret=SECRET, customer_service=True)
    plain = read(tmp_path, "enabled = true", OWN).section(WeChatSection)
    for section, counts in ((config.section(WeChatSection), True), (plain, False)):
        made = section.platform(tmp_path, lambda: AT)
        assert isinstance(made, Counting)
        assert bool(made.allowance) is counts
        assert bool(made.pace) is counts  # a slow API holds up no other platform


@each(
    "line, code",
    [
        ('app_id = "gh_0123456789ab"', "wechat_app_id"),
        ('app_id = "wx0123456789ABCDEF"', "wechat_app_id"),
        ('app_id = "wx0123456789abcde"', "wechat_app_id"),
        (f'{OWN}\ncustomer_service = "no"', "wrong_type"),
        (f'{OWN}\nmode = "compatible"', "not_one_of"),
        (f'{OWN}\npath = "wechat"', "wechat_path"),
        (f'{OWN}\npath = "/"', "wechat_path"),
        (f'{OWN}\npath = "https://county.example/wechat"', "wechat_path"),
        (f'{OWN}\npath = "/healthz"', "wechat_path"),
        (f'{OWN}\npath = "/simulator/wx"', "wechat_path"),
        (f'{OWN}\npath = "/a{{b}}"', "wechat_path"),
        (f'{OWN}\napi_url = "http://api.weixin.qq.com"', "wechat_api_url"),
        (f'{OWN}\napi_url = "https://api.weixin.qq.com/cgi-bin"', "wechat_api_url"),
        (f'{OWN}\nkey = "x"', "unknown_key"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named(tmp_path: Path, line: str, code: str) -> None:
    assert refused(tmp_path, line).code == code


@each(
    "variable, value, code",
    [
        ("token", "ab", "wechat_token"),
        ("token", "a" * 33, "wechat_token"),
        ("token", "with-a-hyphen", "wechat_token"),
        ("token", "令牌令牌", "wechat_token"),
        ("key", KEY[:-1], "wechat_key"),
        ("key", f"{KEY}=", "wechat_key"),
        ("key", f"{KEY[:-1]}!", "wechat_key"),
        ("key", f"{KEY[:-1]} ", "wechat_key"),
        ("secret", "0123456789abcdef", "wechat_secret"),
        ("secret", "Z" * 32, "wechat_secret"),
    ],
)
def test_a_wrong_variable_is_named(tmp_path: Path, variable: str, value: str, code: str) -> None:
    problem = refused(tmp_path, OWN, **{variable: value})
    names = {"token": "TOKEN", "key": "ENCODING_AES_KEY", "secret": "SECRET"}
    assert (problem.code, problem.key) == (code, f"ZHONGZHI_WECHAT_{names[variable]}")


@each(
    "variable, value, chinese, english",
    [
        ("key", KEY[:-1], "现在是 42 个字符", "it has 42 characters now"),
        (
            "key",
            f"{KEY}\r",
            "44 个字符，里面有换行符（文件多半是在 Windows",
            "with a line end (the file was likely saved on",
        ),
        ("key", f" {KEY}\u200b", "45 个字符，里面有空格或看不见的字符", "with blanks or characters that nobody sees"),
        ("token", f"“{TOKEN}”", "中文引号", "Chinese quotation marks"),
        ("token", f'"{TOKEN}"\r\n', "里面有换行符", "a line end"),
        ("token", "ａｂｃｄ", "4 个字符，里面有中文或全角字符", "Chinese or full-width characters"),
        ("secret", f"{SECRET} ", "33 个字符，里面有空格", "it has 33 characters now, with blanks"),
    ],
)
def test_how_a_wrong_variable_looks_is_said(
    tmp_path: Path, variable: str, value: str, chinese: str, english: str
) -> None:
    problem = refused(tmp_path, OWN, **{variable: value})
    assert chinese in problem.text("zh-CN")
    assert english in problem.text("en")


@each("variable, lines", [("token", ()), ("key", ()), ("secret", ("customer_service = true",))])
def test_where_a_variable_is_missing_it_is_said_how_a_file_is_loaded(
    tmp_path: Path, variable: str, lines: tuple[str, ...]
) -> None:
    problem = refused(tmp_path, OWN, *lines, **{variable: ""})
    for language in ("zh-CN", "en"):
        assert "set -a; . ~/zhongzhi.env; set +a" in problem.text(language)


@each("line", [f'token = "{TOKEN}"', f'secret = "{SECRET}"', f'encoding_aes_key = "{KEY}"'])
def test_no_secret_stands_in_the_file(tmp_path: Path, line: str) -> None:
    problem = refused(tmp_path, OWN, line)
    assert problem.code == "secret"
    assert "ZHONGZHI_WECHAT_" in problem.text("en")


def test_the_library_is_loaded_by_no_one_else(tmp_path: Path) -> None:
    """It takes twelve mebibytes."""
    program = (
        "import sys; from pathlib import Path; import bot.serve\n"
        "from bot.config import load; from bot.platform_registry import make_platforms\n"
        f"config = load(Path({str(EXAMPLE)!r}), {{}})\n"
        f"make_platforms(config.sections, Path({str(tmp_path)!r}), lambda: None)\n"
        "sys.exit(bool({'wechatpy', 'requests', 'xmltodict'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=EXAMPLE.parent, check=False).returncode == 0


def test_neither_the_library_s_http_client_nor_another_database_s_driver_is_loaded() -> None:
    """They take seven and nine mebibytes."""
    program = (
        "import sys; import bot.serve; import bot.platforms.wechat.adapter\n"
        "from storage.engine.faults import fault_in; fault_in(ValueError())\n"
        "sys.exit(bool({'requests', 'httpx', 'psycopg'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=EXAMPLE.parent, check=False).returncode == 0


TEMPLATE = f'id = "{"T" * 43}"'
FIELDS = 'fields = { character_string1 = "number", phrase2 = "state", time3 = "date" }'


def test_templates_are_told_by_event(tmp_path: Path) -> None:
    table = ("[wechat.templates.result]", TEMPLATE, FIELDS)
    lines = (OWN, "customer_service = true", *table)
    config = read(tmp_path, "enabled = true", *lines, secret=SECRET)
    [(event, template)] = config.section(WeChatSection).access().templates.items()
    assert (event, template.id) == (TemplateEvent.RESULT, "T" * 43)
    assert template.fields == {"character_string1": "number", "phrase2": "state", "time3": "date"}
    made = config.section(WeChatSection).platform(tmp_path, lambda: AT)
    assert templates_of({"wechat": made}) == {"wechat": {TemplateEvent.RESULT}}
    assert refused(tmp_path, OWN, *table).code == "wechat_templates"


@each(
    "line, code",
    [
        (f"[wechat.templates.closed]\n{TEMPLATE}\n{FIELDS}", "unknown_key"),
        (f"[wechat.templates.result]\n{TEMPLATE}", "missing"),
        (f'[wechat.templates.result]\nid = "OPENTM207422813"\n{FIELDS}', "wechat_template_id"),
        (f'[wechat.templates.result]\nid = "{"T" * 42}"\n{FIELDS}', "wechat_template_id"),
        (f'[wechat.templates.result]\nid = "{"T" * 44}"\n{FIELDS}', "wechat_template_id"),
        (f"[wechat.templates.result]\n{TEMPLATE}\n{FIELDS}\nurl = 1", "unknown_key"),
        (f"[wechat.templates.result]\n{TEMPLATE}\nfields = {{}}", "wechat_template_fields"),
        (f'[wechat.templates.result]\n{TEMPLATE}\nfields = {{ first = "number" }}', "wechat_template_field"),
        (f'[wechat.templates.result]\n{TEMPLATE}\nfields = {{ const1 = "state" }}', "wechat_template_field"),
        (f'[wechat.templates.result]\n{TEMPLATE}\nfields = {{ thing1 = "words" }}', "not_one_of"),
        (f'[wechat.templates.result]\n{TEMPLATE}\nfields = {{ phrase1 = "department" }}', "wechat_template_misfit"),
    ],
)  # fmt: skip
def test_a_wrong_template_is_named(tmp_path: Path, line: str, code: str) -> None:
    lines = (OWN, "customer_service = true", line)
    assert refused(tmp_path, *lines, secret=SECRET).code == code

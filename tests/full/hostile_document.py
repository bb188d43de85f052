"""A document whose every text means harm, or only looks like it."""
import json

# What it is: texts of the kind.
NAUGHTY = {
    "formulas": ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\n=1+1", "=",
                 '=HYPERLINK("https://example.org","x")', "＝1+1", "  =1+1", '"=1+1', "'=1+1",
                 "=DDE(\"a\";\"b\";\"c\")", "-2+3+cmd|' /C calc'!A0", "%0A-3+3"],
    "scripts": ["<script>alert(1)</script>", "</script><script>alert(1)</script>", "javascript:alert(1)",
                "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)",
                "<svg/onload=alert(1)>", "</title><script>alert(1)</script>", "<!--", "-->", "<!--><script>",
                "data:text/html,<script>alert(1)</script>", "<a href='javascript:x'>x</a>",
                "</style><style>*{display:none}</style>", "<base href='//example.org/'>", "&lt;b&gt;",
                "{{7*7}}", "${7*7}", "<%= 7*7 %>", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)"],
    "XML": ["]]>", "<![CDATA[x]]>", "<?php echo 1 ?>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
            "&e;", "&#0;", "&#x202e;", "&", "<", ">", "\"", "'", "<a b='", "--"],
    "Markdown": ["# heading", "| a | b |", "[x](javascript:alert(1))", "![x](https://example.org/x.png)",
                 "<https://example.org>", "`code`", "```", "* * *", "---", "1. one", "- one", "> quoted",
                 "**bold** _thin_ ~~gone~~", "\\", "a\\", "[x]: https://example.org", "<b>bold</b>", "&nbsp;",
                 "https://example.org/x", "www.example.org", "me@example.org", "a\n\n# b", "[^1]", "- [x] done"],
    "direction": ["\u202etxt.exe", "\u202aleft\u202c", "\u2066x\u2069", "\u061cx", "\u200frtl\u200e",
                  "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627", "abc \u05d0\u05d1 def"],
    "nothing to see": ["\u200b", "a\u200bb", "\u200d", "\ufeffbegin", "in\ufeffside", "\u2060", "\u00ad", "\u3164",
                       "\u2028line", "\u2029paragraph", "\ufff9x\ufffb", "\U000e0041\U000e0042", "\u180e", "\u00a0"],
    "controls of C1": ["\u0080", "\u0085next", "\u009b31mred", "\u009d0;title\u009c", "\x7f"],
    "floods": ["Z\u0351\u036b\u0343" + "\u0340\u0341\u0316" * 200, "e\u0301" * 50, "\u0300alone", "x\ufe0f", "\u20e3"],
    "wide": ["\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f0\U0001f1f7", "\u4e2d\u6587" * 40,
             "\uff21\uff22", "\U0001d49c", "\u0f0b" * 30, "\ufdfd", "\U0010fffd", "\ufdd0", "\U0001fffe"],
    "names of files": ["../../etc/passwd", "..\\..\\x", "/etc/passwd", "C:\\x", "CON", "NUL.txt", ".", "..", "~",
                       "$HOME", "a/b", "-rf", "file:///etc/passwd", "\\\\host\\share"],
    "formats": ["%n%s%s%s", "%d", "%1$n", "{0}", "{}", "%", "%%", "\\n", "\\u0000", "\\x41", "$(id)", "`id`",
                "; ls", "| ls", "' OR 1=1 --", "'; DROP TABLE x; --", "NULL", "null", "undefined", "NaN", "true",
                "None", "1e309", "0x10", "007", "1/2", "2016-12-31", "1,5", "1.5", "0", "-0", "-1", "+5", "E5"],
    "space": [" ", "  two  ", "\n", "a\nb", "a\tb", "\n\n", " before", "after ", ",", ";", "a,b", "a;b", '"', '""',
              "a\"b", "''", "\\\""],
    "length": ["long " * 12000, "w" * 60000, "\u4e2d" * 20000],
}


def texts():
    return [text for kind in NAUGHTY.values() for text in kind]


def document(baseline=False):
    """One forum, project, economy ... for each text; all of them have to do with the focus."""
    naughty = texts()
    if baseline:
        naughty = naughty[:-20]
    made = {"format": "crossfora/1", "title": naughty[0], "focus": "FOC", "as_of": "2016-12-31",
            "mandate": ["small \u202e=firms"],
            "sources": [], "economies": [], "fora": [{"id": "FOC", "name": "=focus"}],
            "frameworks": [{"id": "FW", "name": "<script>", "areas": []}], "projects": [], "liaisons": [],
            "contacts": [], "events": []}
    for i, text in enumerate(naughty):
        other = naughty[(i * 7 + 3) % len(naughty)]
        short = text[:300]
        cited = [{"id": f"s{i}", "locator": short}]
        made["sources"].append({"id": f"s{i}", "title": text, "url": short, "kind": short, "file": short})
        made["economies"].append({"id": f"e{i}", "name": text, "aliases": [short], "sources": cited})
        made["fora"].append({"id": f"f{i}", "name": text, "aliases": [short], "topics": [short],
                             "surveyed": i % 3 == 0, "areas": [f"a{i}"], "members": [f"e{i}"], "sources": cited})
        made["frameworks"][0]["areas"].append({"id": f"a{i}", "name": text})
        made["projects"].append({
            "id": f"p{i}", "code": short, "title": text, "forum": "FOC" if i % 2 else f"f{i}",
            "partners": [f"f{i}" if i % 2 else "FOC"], "lead": [f"e{i}"], "topics": [short, "small \u202e=firms"],
            "areas": [f"a{i}"], "notes": text, "sources": cited})
        made["liaisons"].append({"from": f"f{i}", "to": "FOC", "holder": short, "what": other[:300],
                                 "status": ["promised", "designated", "active", "lapsed"][i % 4],
                                 "since": "2010", "sources": cited})
        made["contacts"].append({"from": f"f{i}", "to": "FOC", "kind": "letter", "date": "2015", "what": short,
                                 "sources": cited})
        made["events"].append({"id": f"v{i}", "name": text, "kind": short, "place": short, "forum": f"f{i}",
                               "host": f"e{i}", "since": "2015", "economies": [f"e{i}"], "sources": cited})
    return made



def write(path, made):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(made, file, ensure_ascii=False)

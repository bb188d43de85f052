"""Small faults in C code: one operator, number, condition or statement changed at a time.

The code is cut into tokens and not parsed; what does not compile is left out later. It stands as
clang-format leaves it: an operator between two operands has blanks around it, a pointer's star has
not. Comments, texts, directives and what is asserted stay as they are.
"""
import hashlib
import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""(?P<skipped>/\*.*?\*/|//[^\n]*|^[ \t]*\#(?:\\\n|[^\n])*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
      |(?P<number>0[xX][0-9a-fA-F]+[uUlL]*|(?:\d+\.\d*|\.?\d+)(?:[eE][+-]?\d+)?[uUlLfF]*)
      |(?P<word>[A-Za-z_]\w*)
      |(?P<operator>->|<<=|>>=|\+\+|--|[-+*/%&|^<>=!]=|<<|>>|&&|\|\||[-+*/%&|^<>=!~?:;,.(){}\[\]])
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)

BINARY = {
    "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "&": "|", "|": "&", "<<": ">>", ">>": "<<",
    "&&": "||", "||": "&&", "==": "!=", "!=": "==",
}
ORDER = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<")}
IN_PLACE = {"+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "|=": "&=", "&=": "|=", "++": "--", "--": "++"}
OPPOSITE = {"true": "false", "false": "true"}
ASSERTS = {"assert", "_Static_assert"}
KEYWORDS = {
    "return", "goto", "if", "for", "while", "switch", "case", "default", "do", "else", "break",
    "continue", "static", "const", "enum", "struct", "typedef", "sizeof", "extern", "union",
}
MAKES_A_STATEMENT = {"(", "=", "->", ".", "[", "++", "--", *[sign for sign in IN_PLACE if "=" in sign]}


@dataclass
class Token:
    kind: str
    text: str
    start: int
    end: int


@dataclass
class Mutant:
    path: str
    start: int  # where it stands in the file, and what is there instead
    end: int
    text: str
    line: int
    what: str

    def apply(self, code):
        return code[: self.start] + self.text + code[self.end :]


def tokens_of(code):
    found = [Token(m.lastgroup, m.group(), m.start(), m.end()) for m in TOKEN.finditer(code)]
    return [token for token in found if token.kind != "skipped"]


def closing(tokens, opening):
    """The place of the bracket that closes the one at `opening`."""
    depth = 0
    for at in range(opening, len(tokens)):
        depth += tokens[at].text in "([{"
        depth -= tokens[at].text in ")]}"
        if depth == 0:
            return at
    return len(tokens) - 1


def asserted(tokens):
    """The places of all tokens in what is asserted."""
    places = set()
    for at, token in enumerate(tokens[:-1]):
        if token.text in ASSERTS and tokens[at + 1].text == "(":
            places.update(range(at, closing(tokens, at + 1) + 1))
    return places


def of_operator(code, token):
    has_blanks = code[token.start - 1].isspace() and code[token.end].isspace()
    if token.text in IN_PLACE:
        return [IN_PLACE[token.text]]
    if token.text in ORDER and has_blanks:
        return list(ORDER[token.text])
    if token.text in BINARY and has_blanks:
        return [BINARY[token.text]]
    return [""] if token.text == "!" else []


def of_number(token):
    number, suffix = re.fullmatch(r"(.*?)([uUlL]*)", token.text).groups()
    if not number.isdigit():
        return [f"({token.text} + 1)", f"({token.text} - 1)"]
    value = int(number)
    return [f"{value + 1}{suffix}"] + [f"{value - 1}{suffix}"] * (value > 0)


def of_token(code, token):
    """What may stand instead of one token."""
    if token.kind == "number":
        return of_number(token)
    if token.kind == "operator":
        return of_operator(code, token)
    return [OPPOSITE[token.text]] if token.text in OPPOSITE else []


def statement_at(tokens, at):
    """The place of the semicolon of a statement that can go, or None."""
    first, second = tokens[at], tokens[at + 1]
    if first.text in ("break", "continue"):
        return at + 1
    is_statement = first.kind == "word" and second.text in MAKES_A_STATEMENT
    is_statement = is_statement or first.text in ("*", "++", "--", "(")
    if not is_statement or first.text in KEYWORDS or first.text in ASSERTS:
        return None
    while tokens[at].text not in ";{})":
        at = closing(tokens, at) + 1 if tokens[at].text in "([" else at + 1
    return at if tokens[at].text == ";" else None


def begins_statement(tokens, at):
    before = tokens[at - 1].text
    if before != ")":
        return before in (";", "{", "}", "else")
    depth = 0
    for opening in range(at - 1, 0, -1):
        depth += tokens[opening].text == ")"
        depth -= tokens[opening].text == "("
        if depth == 0:
            return tokens[opening - 1].text in ("if", "for", "while")
    return False


def mutants_of(path, code):
    """All mutants of one file, in the order of its text."""
    tokens = tokens_of(code)
    fixed = asserted(tokens)
    found = []

    def add(start, end, text, what):
        found.append(Mutant(path, start, end, text, code.count("\n", 0, start) + 1, what))

    for at, token in enumerate(tokens[:-1]):
        if at in fixed or at == 0:
            continue
        for text in of_token(code, token):
            what = f"{token.text} -> {text}" if text else token.text
            add(token.start, token.end, text, what)
        if token.text in ("if", "while") and tokens[at + 1].text == "(":
            end = tokens[closing(tokens, at + 1)].start
            condition = code[tokens[at + 1].end : end]
            add(tokens[at + 1].end, end, f"!({condition})", f"{token.text} (not ...)")
        if token.text in ("for", "while") and tokens[at + 1].text == "(":
            body = closing(tokens, at + 1) + 1
            if tokens[body].text == "{":
                what = f"{token.text} ... continue at once"
                add(tokens[body].end, tokens[body].end, " continue;", what)
        end = statement_at(tokens, at) if begins_statement(tokens, at) else None
        if end is not None:
            gone = code[token.start : tokens[end].start]
            lines = "\n" * gone.count("\n")
            add(token.start, tokens[end].start, lines, f"without {' '.join(gone.split())}")
    return found


def shuffled(mutants, codes, seed):
    """In an order drawn by lot that the other mutants have no say in."""
    times = {}

    def lot(mutant):
        line = codes[mutant.path].splitlines()[mutant.line - 1].strip()
        name = f"{seed} {mutant.path} {line} {mutant.what}"
        times[name] = times.get(name, 0) + 1
        return hashlib.sha256(f"{name} {times[name]}".encode()).digest()

    return [mutant for _, mutant in sorted(((lot(m), m) for m in mutants), key=lambda pair: pair[0])]

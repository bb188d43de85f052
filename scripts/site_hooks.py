"""For mkdocs.yml: what a forge shows and the site does not have becomes words without a link."""
import posixpath
import re

LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^):\s]+)\)")


def on_page_markdown(markdown, page, **_):
    folder = posixpath.dirname(page.file.src_path)

    def outside(link):
        return posixpath.normpath(posixpath.join(folder, link)).startswith("..")

    return LINK.sub(lambda found: found[1] if outside(found[2]) else found[0], markdown)

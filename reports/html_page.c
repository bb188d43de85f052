#include "reports/html_page.h"

#include "base/digest.h"
#include "base/language.h"
#include "reports/html_assets.h"

#include <stdio.h>
#include <string.h>

static void add_meta(cf_html *html, const char *key, const char *name, const char *content)
{
    cf_html_start(html, "meta", NULL);
    cf_xml_attribute(&html->xml, key, name);
    cf_xml_attribute(&html->xml, "content", content);
    cf_xml_end(&html->xml);
    cf_xml_raw(&html->xml, "\n");
}

/* Only the one style and the one script of this file, and nothing from elsewhere. */
static void add_policy(cf_html *html)
{
    char style[CF_SHA256_BASE64_SIZE];
    char script[CF_SHA256_BASE64_SIZE];
    char policy[256];
    cf_sha256_base64(cf_html_style, strlen(cf_html_style), style);
    cf_sha256_base64(cf_html_script, strlen(cf_html_script), script);
    snprintf(policy, sizeof policy,
             "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; "
             "form-action 'none'",
             style, script);
    add_meta(html, "http-equiv", "Content-Security-Policy", policy);
}

static void add_asset(cf_html *html, const char *element, const char *text)
{
    cf_html_start(html, element, NULL);
    cf_xml_raw(&html->xml, text);
    cf_html_end_line(html);
}

void cf_html_page_start(cf_html *html, const char *program)
{
    cf_xml_raw(&html->xml, "<!DOCTYPE html>\n");
    cf_html_start(html, "html", NULL);
    cf_xml_attribute(&html->xml, "lang", cf_language_used()->code);
    cf_html_start(html, "head", NULL);
    cf_xml_raw(&html->xml, "\n<meta charset=\"utf-8\"/>\n");
    add_policy(html);
    add_meta(html, "name", "viewport", "width=device-width, initial-scale=1");
    add_meta(html, "name", "color-scheme", "light dark");
    add_meta(html, "name", "generator", program);
    cf_html_add_pad(html, "title", NULL);
    add_asset(html, "style", cf_html_style);
    cf_html_end_line(html);
    cf_html_start(html, "body", NULL);
    cf_xml_attribute(&html->xml, "data-sort", _("Sort by %s"));
    cf_xml_raw(&html->xml, "\n");
    cf_html_start(html, "a", "skip");
    cf_xml_attribute(&html->xml, "href", "#main");
    cf_html_text(html, _("Skip to the report"));
    cf_html_end_line(html);
}

void cf_html_page_end(cf_html *html, const char *program)
{
    cf_html_start(html, "footer", NULL);
    cf_text_add_format(
        &html->pad,
        _("Made by %s. This file needs no network; print it, or save it as PDF, from "
          "the browser."),
        program);
    cf_html_add_pad(html, "p", NULL);
    cf_html_end_line(html);
    add_asset(html, "script", cf_html_script);
}

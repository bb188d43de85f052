// Look at reports in a real browser: node check.mjs REPORT.html HOSTILE.html INDEX.html SPANISH.html
// Prints each check; exit status 1 if one does not hold.
import { axe } from "./axe.mjs";
import { mkdtemp, rm } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, hostile, index, spanish] = process.argv
  .slice(2)
  .map((file) => pathToFileURL(resolve(file)).href);
const folder = await mkdtemp(join(tmpdir(), "browser-"));
const context = await launch("profile");
const sections = [
  "Summary",
  "What to do first",
  "Forum by forum",
  "Work without a channel",
  "Projects to look at",
  "Liaisons to create next",
  "Economies and areas",
  "Pictures",
  "Go-betweens",
  "What has changed",
  "Over the years",
  "Plain words",
  "About the data",
];
let failures = 0;

function launch(profile, options = {}) {
  return chromium.launchPersistentContext(join(folder, profile), {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    viewport: { width: 1280, height: 900 },
    ...options,
  });
}

function check(name, holds, found = "") {
  console.log(`${holds ? "ok    " : "FAILED"}  ${name}${holds ? "" : `: ${found}`}`);
  failures += holds ? 0 : 1;
}

// A page with the report, and all that it complained of or asked for.
async function open(url, from = context) {
  const page = await from.newPage();
  const heard = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(String(error)));
  page.on("request", (request) => request.url() === url || heard.push(request.url()));
  page.on("dialog", (dialog) => heard.push(dialog.message()) && dialog.dismiss());
  await page.goto(url);
  return { page, heard };
}

const names = (page) =>
  page.$$eval("#fora-table tbody tr:not([hidden]) th b", (all) => all.map((b) => b.textContent));
const states = (page) =>
  page.$$eval("#fora-table tbody tr:not([hidden])", (all) => all.map((tr) => tr.dataset.state));
const sorted = (words) => [...words].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));

async function speaksToNobody(url = report) {
  const { page, heard } = await open(url);
  await page.waitForTimeout(300);
  check("no message of the browser, no request", heard.length === 0, heard.join("; "));
  await page.close();
}

async function isAccessible(url = report) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      const { page } = await open(url);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const found = await axe(page);
      check(`axe finds nothing, ${colorScheme}, ${width}`, found.length === 0, found.join("\n"));
      await page.close();
    }
  }
}

async function fits(url = report) {
  const { page } = await open(url);
  for (const width of [390, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    check(`no page scroll to the side at ${width}`, needed <= width, needed);
  }
  await page.close();
}

async function sorts() {
  const { page } = await open(report);
  const button = page.locator("#fora-table thead button").first();
  await button.click();
  check("a click sorts", String(await names(page)) === String(sorted(await names(page))));
  await button.focus();
  await page.keyboard.press("Enter");
  const found = await names(page);
  check("Enter sorts the other way", String(found) === String(sorted(found).reverse()), found);
  const said = await page.locator("#fora-table th").first().getAttribute("aria-sort");
  check("the order is said", said === "descending", said);
  await page.close();
}

async function filters() {
  const { page } = await open(report);
  const every = await names(page);
  await page.locator("#find").click();
  await page.keyboard.type(every[0]);
  check("typing finds a forum", (await names(page)).includes(every[0]));
  check("and hides others", (await names(page)).length < every.length);
  await page.locator("#find").fill("");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  const left = new Set(await states(page));
  check("the keyboard chooses a state", left.size === 1, [...left]);
  const said = await page.locator("#shown").textContent();
  check("how many are left is said", said.includes(` of ${every.length} fora`), said);
  await page.locator("#first-table .ways a").last().click();
  check("a link to the picture lights a node", (await page.locator(".node:target").count()) === 1);
  await page.close();
}

async function leads() {
  const { page } = await open(report);
  const dead = await page.$$eval('a[href^="#"]', (all) =>
    all.map((a) => a.getAttribute("href")).filter((to) => !document.getElementById(to.slice(1))),
  );
  check("no link leads nowhere", dead.length === 0, dead);
  const twice = await page.$$eval("[id]", (all) =>
    all.map((e) => e.id).filter((id, i, ids) => ids.indexOf(id) !== i),
  );
  check("no id is there twice", twice.length === 0, twice);
  await page.locator("#network .node").first().focus();
  check("a node in focus shows its lines", (await page.locator("#network.looking").count()) === 1);
  await page.keyboard.press("Enter");
  check("Enter on it leads to its row", (await page.locator("tr:target").count()) === 1);
  await page.close();
}

async function keepsHostileNamesText() {
  const { page, heard } = await open(hostile);
  check("hostile names start nothing", heard.length === 0, heard.join("; "));
  const made = await page.locator("h1 b, p.document b, img, iframe, script:not(:last-child)").count();
  check("hostile names stay text", made === 0, made);
  const bad = await page.$$eval("a[href]", (all) =>
    all.map((a) => a.getAttribute("href")).filter((to) => !/^(#|https?:)/.test(to)),
  );
  check("only addresses of the web are links", bad.length === 0, bad);
  const shown = await page.locator("p.document").textContent();
  check("and are shown as they are", shown.includes("<b>R&D</b>"), shown);
  await page.close();
}

async function readsWithoutScript() {
  const silent = await launch("silent", { javaScriptEnabled: false });
  const { page } = await open(report, silent);
  const text = await page.locator("body").innerText();
  for (const title of sections) check(`without script: ${title}`, text.includes(title));
  check("and no dead control", !(await page.locator("#fora-controls").isVisible()));
  await silent.close();
}

async function prints() {
  const { page } = await open(report);
  const file = join(folder, "report.pdf");
  await page.locator("#find").fill("no such forum");
  const every = await page.$$eval("#fora-table tbody th b", (all) => all.map((b) => b.textContent));
  await page.pdf({ path: file });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  for (const title of sections) check(`on paper: ${title}`, text.includes(title));
  check("filtered rows are printed", every.every((name) => text.includes(name)));
  const pages = text.split("\f");
  const of = (words) => pages.filter((sheet) => sheet.includes(words)).length;
  check("the header of a table is on each of its pages", of("What it rests on") > 1);
  check("what is folded is printed", text.includes("Freeman"));
  await page.close();
}

async function speaksTheLanguageOfThePage() {
  for (const look of [speaksToNobody, isAccessible, fits]) await look(spanish);
  const { page } = await open(spanish);
  const every = await names(page);
  const shown = page.locator("#shown");
  const all = await shown.textContent();
  check("the counter of rows is Spanish", all === `${every.length} de ${every.length} foros`, all);
  await page.locator("#find").fill(every[0]);
  const left = `${(await names(page)).length} de ${every.length} foros`;
  check("and counts", (await shown.textContent()) === left, await shown.textContent());
  await page.locator("#find").fill("");
  const buttons = await page.$$eval("thead button", (all) => all.map((b) => b.ariaLabel));
  const said = buttons.filter((name) => /^Ordenar por \S/.test(name));
  check("sort buttons are Spanish", buttons.length > 0 && said.length === buttons.length, buttons);
  await page.locator("#fora-table thead button").first().click();
  const found = await names(page);
  check("and sort", String(found) === String(sorted(found)), found);
  await page.close();
}

async function putsReportsSideBySide() {
  for (const look of [speaksToNobody, isAccessible, fits]) await look(index);
  const { page } = await open(index);
  check("the title of the list stays text", (await page.locator("h1 b").count()) === 0);
  const inputs = () => page.$$eval("#inputs-table tbody th", (all) => all.map((th) => th.innerText));
  const before = await inputs();
  await page.locator("#inputs-table thead button").nth(3).click();
  check("inputs sort by coverage", String(await inputs()) !== String(before), before);
  check("a line is drawn", (await page.locator("#trend svg path[fill=none]").count()) > 3);
  await page.locator("#inputs-table a", { hasText: "2016" }).click();
  check("an input leads to its report", page.url().endsWith("/2016/report.html"), page.url());
  await page.close();
}

const checks = [
  speaksToNobody,
  isAccessible,
  fits,
  sorts,
  filters,
  leads,
  keepsHostileNamesText,
  readsWithoutScript,
  prints,
  putsReportsSideBySide,
  speaksTheLanguageOfThePage,
];
try {
  for (const step of checks) await step();
} finally {
  await context.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(failures > 0 ? 1 : 0);

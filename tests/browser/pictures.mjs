// Take pictures of pages: node pictures.mjs <<< "PAGE|WHAT|WIDTH|HEIGHT|PICTURE.png", a line for each.
// WHAT is "top" for as much as the window shows, else a CSS selector: that element, cut at HEIGHT.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const margin = 16;
const folder = await mkdtemp(join(tmpdir(), "pictures-"));
const context = await chromium.launchPersistentContext(folder, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--font-render-hinting=none", "--disable-lcd-text", "--hide-scrollbars"],
  colorScheme: "light",
  reducedMotion: "reduce",
  locale: "en-GB",
  timezoneId: "UTC",
});

async function take([file, what, width, height, path]) {
  const page = await context.newPage();
  await page.setViewportSize({ width: Number(width), height: Number(height) });
  await page.goto(pathToFileURL(resolve(file)).href);
  if (what === "top") {
    await page.screenshot({ path });
  } else {
    const box = await page.locator(what).first().boundingBox();
    const clip = {
      x: box.x - margin,
      y: box.y,
      width: box.width + 2 * margin,
      height: Math.min(box.height, Number(height)),
    };
    await page.screenshot({ path, clip, fullPage: true });
  }
  await page.close();
}

try {
  const lines = (await readFile("/dev/stdin", "utf8")).split("\n").filter((line) => line !== "");
  for (const line of lines) await take(line.split("|"));
} finally {
  await context.close();
  await rm(folder, { recursive: true, force: true });
}

// report.html: sort, find, highlight. Without this script everything is there to read.
(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  // Words of the page, in its language, with what follows them filled in, as printf does.
  function say(words) {
    var filled = arguments;
    var next = 0;
    return words.replace(/%(?:(\d)\$)?s/g, function (blank, place) {
      return filled[place || ++next];
    });
  }

  // What a cell sorts by: its own value, else its words.
  function valueOf(row, column) {
    var cell = row.cells[column];
    var value = cell.getAttribute("data-v");
    return value === null ? cell.textContent.trim() : value;
  }

  function compare(a, b) {
    var isNumber = a !== "" && b !== "" && isFinite(a) && isFinite(b);
    return isNumber ? a - b : a.localeCompare(b, document.documentElement.lang, { numeric: true });
  }

  function sort(table, head, column) {
    var up = head.getAttribute("aria-sort") !== "ascending";
    var body = table.tBodies[0];
    all("th[aria-sort]", table).forEach(function (other) {
      other.removeAttribute("aria-sort");
    });
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    all("tr", body)
      .sort(function (a, b) {
        var order = compare(valueOf(a, column), valueOf(b, column));
        return up ? order : -order;
      })
      .forEach(function (row) {
        body.appendChild(row);
      });
  }

  var sortBy = document.body.getAttribute("data-sort");
  all("table.sortable").forEach(function (table) {
    if (table.tBodies[0].rows.length < 2) return;
    all("thead th", table).forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", say(sortBy, head.textContent));
      button.addEventListener("click", function () {
        sort(table, head, column);
      });
      head.appendChild(button);
    });
  });

  // What is folded away is printed too.
  window.addEventListener("beforeprint", function () {
    all("details").forEach(function (details) {
      details.open = true;
    });
  });

  var controls = document.getElementById("fora-controls");
  if (controls) {
    var find = document.getElementById("find");
    var state = document.getElementById("state");
    var shown = document.getElementById("shown");
    var rows = all("#fora-table tbody tr");

    var filter = function () {
      var words = find.value.trim().toLowerCase();
      var count = 0;
      rows.forEach(function (row) {
        var fits =
          (state.value === "" || row.getAttribute("data-state") === state.value) &&
          row.textContent.toLowerCase().indexOf(words) >= 0;
        row.hidden = !fits;
        count += fits ? 1 : 0;
      });
      shown.textContent = say(shown.getAttribute("data-words"), count, rows.length);
    };
    var showAll = function () {
      rows.forEach(function (row) {
        row.hidden = false;
      });
    };

    find.addEventListener("input", filter);
    state.addEventListener("change", filter);
    window.addEventListener("beforeprint", showAll);
    window.addEventListener("afterprint", filter);
    // A link must not lead to a row that is filtered away.
    window.addEventListener("hashchange", function () {
      var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !target.hidden) return;
      find.value = state.value = "";
      filter();
      target.scrollIntoView();
    });
    filter();
    controls.hidden = false;
  }

  var picture = document.getElementById("network");
  if (picture) {
    var nodes = all(".node", picture);
    var lines = all("[data-a]", picture);

    var look = function (forum) {
      var lit = {};
      picture.classList.toggle("looking", forum !== null);
      lit[forum] = true;
      lines.forEach(function (line) {
        var a = line.getAttribute("data-a");
        var b = line.getAttribute("data-b");
        var touches = forum !== null && (a === forum || b === forum);
        line.classList.toggle("lit", touches);
        if (touches) lit[a] = lit[b] = true;
      });
      nodes.forEach(function (node) {
        node.classList.toggle("lit", lit[node.getAttribute("data-f")] === true);
      });
    };

    nodes.forEach(function (node) {
      var start = function () {
        look(node.getAttribute("data-f"));
      };
      var stop = function () {
        look(null);
      };
      node.addEventListener("mouseenter", start);
      node.addEventListener("focus", start);
      node.addEventListener("mouseleave", stop);
      node.addEventListener("blur", stop);
    });
  }
})();

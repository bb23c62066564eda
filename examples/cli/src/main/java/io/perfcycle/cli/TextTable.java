package io.perfcycle.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows under a header in columns of even width: the first ones to the left, numbers to the right. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int texts;

    TextTable(List<String> header, int texts) {
        this.texts = texts;
        rows.add(header);
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String space = " ".repeat(widths[i] - length(cell));
                line.append(i == 0 ? "" : "  ").append(i < texts ? cell + space : space + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return widths;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}

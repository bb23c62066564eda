package io.perfcycle.quickstart.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The grid as a drawing 900 wide: performance to the right, potential upwards, darker the higher both are. */
record NineBoxChart(List<Cell> cells, int people) {
    private static final int LEFT = 60;
    private static final int TOP = 8;
    private static final int WIDTH = 276;
    private static final int HEIGHT = 124;
    private static final int GAP = 4;
    private static final int MOST_NAMES = 4;
    private static final int NAME_LENGTH = 34;
    private static final int LINE = 19;

    static NineBoxChart of(TalentPicture picture) {
        List<Cell> cells = new ArrayList<>();
        for (int potential = 2; potential >= 0; potential--) {
            for (int performance = 0; performance < 3; performance++) {
                cells.add(cell(picture, performance, potential));
            }
        }
        int people =
                picture.boxes().stream().mapToInt(box -> box.people().size()).sum();
        return new NineBoxChart(List.copyOf(cells), people);
    }

    private static Cell cell(TalentPicture picture, int performance, int potential) {
        Optional<TalentPicture.Box> box = picture.boxes().stream()
                .filter(each -> each.performance() == performance && each.potential() == potential)
                .findFirst();
        List<String> names = box.map(TalentPicture.Box::people).orElse(List.of());
        int x = LEFT + performance * (WIDTH + GAP);
        int y = TOP + (2 - potential) * (HEIGHT + GAP);
        int shown = names.size() > MOST_NAMES ? MOST_NAMES - 1 : names.size();
        List<Text> lines = new ArrayList<>();
        for (int at = 0; at < shown; at++) {
            lines.add(new Text(x + 12, y + 48 + LINE * at, Figures.cut(names.get(at), NAME_LENGTH)));
        }
        if (shown < names.size()) {
            lines.add(new Text(x + 12, y + 48 + LINE * shown, "and " + (names.size() - shown) + " more"));
        }
        String title = tier(performance) + " performance, " + tier(potential) + " potential";
        return new Cell(
                x,
                y,
                performance + potential + 1,
                names.size(),
                x + 12,
                y + 25,
                x + WIDTH - 12,
                title,
                String.join(", ", names),
                lines);
    }

    private static String tier(int tier) {
        return List.of("low", "medium", "high").get(tier);
    }

    /** A box: where it stands, how dark it is, how many people it holds, and the names that fit. */
    record Cell(
            int x,
            int y,
            int shade,
            int count,
            int countX,
            int countY,
            int rightX,
            String title,
            String names,
            List<Text> lines) {}

    /** A line of text. */
    record Text(int x, int y, String text) {}
}

package io.perfcycle.core.talent;

import java.math.BigDecimal;

/**
 * A grid with an axis of its own for each side, and how its boxes are numbered. The house keeps the pair of tiers; the
 * number is for people who are used to it, and vendors number differently.
 *
 * @param across the axis to the right, usually performance
 * @param up the axis upwards, usually potential
 * @param numbering how boxes are numbered
 */
public record TalentGrid(TalentAxis across, TalentAxis up, Numbering numbering) {
    /** Ways to number the boxes from 1 to 9. */
    public enum Numbering {
        /** Row by row from the bottom left: 1 is low in both, 9 high in both. */
        ROWS_FROM_BOTTOM_LEFT,
        /** Column by column from the bottom left. */
        COLUMNS_FROM_BOTTOM_LEFT,
        /** Row by row from the top left: 3 is high in both. */
        ROWS_FROM_TOP_LEFT,
        /** Row by row from the top right: 1 is high in both. */
        ROWS_FROM_TOP_RIGHT
    }

    /** {@return performance to the right, potential upwards, both cut at 2.5 and 3.5, numbered from the bottom left} */
    public static TalentGrid standard() {
        NineBoxPolicy cuts = NineBoxPolicy.standard();
        return new TalentGrid(
                new TalentAxis("performance", cuts.lower(), cuts.upper()),
                new TalentAxis("potential", cuts.lower(), cuts.upper()),
                Numbering.ROWS_FROM_BOTTOM_LEFT);
    }

    /**
     * The box of a person.
     *
     * @param acrossScore the score on the axis to the right
     * @param upScore the score on the axis upwards
     * @return the box
     */
    public NineBox place(BigDecimal acrossScore, BigDecimal upScore) {
        return new NineBox(across.tier(acrossScore), up.tier(upScore));
    }

    /**
     * The number of a box.
     *
     * @param box the box
     * @return 1 to 9
     */
    public int number(NineBox box) {
        int x = box.performance().ordinal();
        int y = box.potential().ordinal();
        return switch (numbering) {
            case ROWS_FROM_BOTTOM_LEFT -> 3 * y + x + 1;
            case COLUMNS_FROM_BOTTOM_LEFT -> 3 * x + y + 1;
            case ROWS_FROM_TOP_LEFT -> 3 * (2 - y) + x + 1;
            case ROWS_FROM_TOP_RIGHT -> 3 * (2 - y) + (2 - x) + 1;
        };
    }
}

package io.perfcycle.rules.simulation;

import java.util.Arrays;

/**
 * Where units and teams begin. Each level is divided into units, and each unit's part of a level into teams of neighbouring
 * positions, the last of which may be smaller. Not thread safe, because of the unit that is looked at.
 */
final class Teams {
    /** By level and unit, one after the other, and after the last one where it ends. */
    private final int[] unitStart;

    private final int units;
    /** By team, and after the last one where it ends. */
    private final int[] teamStart;

    private final int[] teamUnit;
    private final int[] teamLevel;
    /** The first team of each level. */
    private final int[] firstTeam;

    private int looked;

    private Teams(int[] unitStart, int units, int size) {
        this.unitStart = unitStart;
        this.units = units;
        int parts = unitStart.length - 1;
        int positions = unitStart[parts];
        int[] starts = new int[positions + 1];
        int[] owner = new int[positions];
        int[] levels = new int[positions];
        firstTeam = new int[parts / units];
        int n = 0;
        for (int part = 0; part < parts; part++) {
            if (part % units == 0) {
                firstTeam[part / units] = n;
            }
            int step = size > 0 ? size : Math.max(1, unitStart[part + 1] - unitStart[part]);
            for (int p = unitStart[part]; p < unitStart[part + 1]; p += step) {
                starts[n] = p;
                owner[n] = 1 + part % units;
                levels[n++] = part / units;
            }
        }
        starts[n] = positions;
        teamStart = Arrays.copyOf(starts, n + 1);
        teamUnit = Arrays.copyOf(owner, n);
        teamLevel = Arrays.copyOf(levels, n);
    }

    static Teams of(Organisation organisation) {
        int units = organisation.units();
        int[] starts = new int[organisation.levels().size() * units + 1];
        int part = 0;
        for (Level level : organisation.levels()) {
            for (int unit = 0; unit < units; unit++) {
                starts[part + 1] = starts[part] + level.size() / units + (unit < level.size() % units ? 1 : 0);
                part++;
            }
        }
        return new Teams(starts, units, organisation.teamSize());
    }

    void look(int unit) {
        looked = unit;
    }

    int units() {
        return units;
    }

    /** Where a unit's part of a level begins; units count from 1. */
    int unitFrom(int level, int unit) {
        return unitStart[level * units + unit - 1];
    }

    int count() {
        return teamUnit.length;
    }

    int firstOf(int level) {
        return firstTeam[level];
    }

    int from(int team) {
        return teamStart[team];
    }

    /** Where a team ends; nobody is in the teams of units that are not looked at. */
    int to(int team) {
        return looked == 0 || teamUnit[team] == looked ? teamStart[team + 1] : teamStart[team];
    }

    int level(int team) {
        return teamLevel[team];
    }
}

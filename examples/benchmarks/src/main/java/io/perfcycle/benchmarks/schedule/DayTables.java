package io.perfcycle.benchmarks.schedule;

import java.time.LocalDate;

/** The measure: a loop by hand over tables of epoch days, for yearly days of one year only. */
final class DayTables {
    private final int base = (int) LocalDate.of(1970, 1, 1).toEpochDay();
    private final int[] dayOfYear;
    private final int[][] inYear;

    DayTables(Headcount people, int year) {
        int days = (int) LocalDate.of(2030, 1, 1).toEpochDay();
        dayOfYear = new int[days];
        for (int day = 0; day < days; day++) {
            LocalDate date = LocalDate.ofEpochDay(day + base);
            dayOfYear[day] = date.getMonthValue() * 32 + date.getDayOfMonth();
        }
        inYear = new int[people.tables.size()][13 * 32];
        for (int place = 0; place < inYear.length; place++) {
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                LocalDate rolled = day;
                while (rolled.getDayOfWeek().getValue() > 5
                        || people.holidays.get(place).contains(rolled)) {
                    rolled = rolled.plusDays(1);
                }
                inYear[place][day.getMonthValue() * 32 + day.getDayOfMonth()] = (int) rolled.toEpochDay();
            }
            inYear[place][2 * 32 + 29] = inYear[place][2 * 32 + 28];
        }
    }

    /** The days of the year, those of all people behind each other. */
    int[] days(int[] anchors, int[] places) {
        int[] days = new int[anchors.length];
        for (int person = 0; person < days.length; person++) {
            days[person] = inYear[places[person]][dayOfYear[anchors[person] - base]];
        }
        return days;
    }
}

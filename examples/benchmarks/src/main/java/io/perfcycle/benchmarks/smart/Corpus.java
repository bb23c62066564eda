package io.perfcycle.benchmarks.smart;

import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.smart.SmartGoal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Goals with text, made from a seed; about three in four have no finding. */
final class Corpus {
    static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
    static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static final String[] CLEAN = {
        "Reduce the average waiting time in the outpatient clinic from %d to 12 minutes by 30 June 2025",
        "Raise the share of deliveries on the agreed day from %d %% to 96 %% by 30 September 2025",
        "Answer %d letters of patients in writing before 15 November 2025",
        "Migrate %d of 52 monthly reports to the new platform by 30 April 2025",
        "Lower the number of open critical vulnerabilities from %d to 0 by 31 August 2025",
        "Train %d nurses of the surgical wards in the new infusion pumps by 31 May 2025"
    };
    private static final String[] FLAWED = {
        "Improve customer service in the northern region",
        "Support the sales team of the northern region as needed",
        "Attend meetings of the steering committee regularly",
        "Do not miss deadlines of the northern region",
        "Have the best website in the industry of the northern region",
        "Answer letters of patients faster",
        "Answer %d letters of patients soon"
    };

    private Corpus() {}

    static List<SmartGoal> of(int goals) {
        SplittableRandom random = new SplittableRandom(11);
        List<SmartGoal> made = new ArrayList<>(goals);
        for (int i = 0; i < goals; i++) {
            boolean clean = random.nextInt(100) < 78;
            String[] from = clean ? CLEAN : FLAWED;
            String text =
                    String.format(java.util.Locale.ROOT, from[random.nextInt(from.length)], 20 + random.nextInt(70));
            int fields = random.nextInt(20);
            SmartGoal goal = SmartGoal.of(text);
            if (clean && fields == 0) {
                goal = goal.withDates(null, LocalDate.of(2026, 1, 1 + random.nextInt(28)));
            } else if (clean && fields == 1) {
                goal = goal.withMeasure(MeasureDraft.of("share", "%", "30", "30"));
            } else if (clean && fields < 8) {
                goal = goal.withMeasure(MeasureDraft.of("share", "%", "30", Integer.toString(40 + fields)));
            }
            made.add(goal);
        }
        return made;
    }
}

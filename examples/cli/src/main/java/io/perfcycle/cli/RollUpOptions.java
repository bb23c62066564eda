package io.perfcycle.cli;

import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How goals roll up, as the command line says it. */
final class RollUpOptions {
    /** How children add up. */
    enum RollUp {
        weighted,
        mean,
        sum,
        min
    }

    /** Which counts where a goal has a measure and children. */
    enum Own {
        measure,
        rollup
    }

    /** What a child without data counts. */
    enum NoData {
        skip,
        zero
    }

    @Option(
            names = "--rollup",
            paramLabel = "HOW",
            description = {
                "How children add up: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
                "sum: the way made over the way to make, of children measured in one unit."
            })
    private RollUp rollUp = RollUp.weighted;

    @Option(
            names = "--own",
            paramLabel = "WHICH",
            description = {
                "Which counts where a goal has a measure and children: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}."
            })
    private Own own = Own.measure;

    @Option(
            names = "--cap",
            paramLabel = "N",
            converter = Cap.class,
            description = "The highest progress of a measure that counts, such as 1.2. Default: none.")
    private @Nullable BigDecimal cap;

    @Option(
            names = "--no-data",
            paramLabel = "WHAT",
            description = "What a child without data counts: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private NoData noData = NoData.skip;

    RollUpPolicy policy() {
        RollUpPolicy policy = RollUpPolicy.standard()
                .withRollUp(
                        switch (rollUp) {
                            case weighted -> GoalPolicy.RollUp.WEIGHTED_MEAN;
                            case mean -> GoalPolicy.RollUp.MEAN;
                            case sum -> GoalPolicy.RollUp.SUM;
                            case min -> GoalPolicy.RollUp.MINIMUM;
                        })
                .withOwnMeasure(own == Own.measure ? GoalPolicy.OwnMeasure.OWN : GoalPolicy.OwnMeasure.CHILDREN)
                .withNoData(noData == NoData.skip ? GoalPolicy.NoData.SKIP : GoalPolicy.NoData.ZERO);
        return cap == null ? policy : policy.withCap(cap);
    }

    /** Refuses what is no number above 0. */
    static final class Cap implements ITypeConverter<BigDecimal> {
        private static final int LONGEST = 40;

        @Override
        public BigDecimal convert(String text) {
            try {
                if (text.length() <= LONGEST) {
                    BigDecimal number = new BigDecimal(text);
                    if (number.signum() > 0 && Decimals.isBounded(number)) {
                        return number;
                    }
                }
            } catch (NumberFormatException told) {
                // Told below, like a number out of bounds.
            }
            throw new TypeConversionException("'" + text + "' is not a number above 0, such as 1.2");
        }
    }
}

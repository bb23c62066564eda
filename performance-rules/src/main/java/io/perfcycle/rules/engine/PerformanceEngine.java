package io.perfcycle.rules.engine;

import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.spi.IdSource;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.WorkCalendar;
import io.perfcycle.spi.memory.DiscardingNotifier;
import io.perfcycle.spi.memory.EmptyLearningCatalog;
import io.perfcycle.spi.memory.MemoryStore;
import io.perfcycle.spi.memory.NoHolidays;
import io.perfcycle.spi.memory.RandomIds;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way in for hosts. An engine owns no thread and no state besides its ports, so any number of them live in one JVM,
 * and one serves any number of tenants and threads.
 *
 * <p>To be called. Immutable and thread safe, if the ports are.
 */
public final class PerformanceEngine {
    private final PeopleOperations people;
    private final CycleOperations cycles;
    private final GoalOperations goals;
    private final GoalChangeOperations goalChanges;
    private final GoalTemplateOperations goalTemplates;
    private final RoundOperations rounds;
    private final ProgressOperations progress;
    private final FeedbackOperations feedback;
    private final FeedbackRequestOperations feedbackRequests;
    private final ModerationOperations moderation;
    private final OneOnOneOperations oneOnOnes;
    private final CoachingOperations coaching;
    private final ReviewOperations reviews;
    private final ContributionOperations contributions;
    private final InterimRatingOperations interimRatings;
    private final AppealOperations appeals;
    private final ImprovementOperations improvements;
    private final TalentOperations talent;
    private final CalibrationOperations calibration;
    private final DevelopmentOperations development;
    private final MetricOperations metrics;
    private final PrivacyOperations privacy;
    private final AuditOperations audit;
    private final DelegationOperations delegations;
    private final OutboxRelay relay;

    private PerformanceEngine(Ports given) {
        Ports ports = given.checked();
        Gate gate = new Gate();
        Pipeline pipeline = new Pipeline(ports, gate);
        this.people = new PeopleOperations(pipeline);
        this.cycles = new CycleOperations(pipeline);
        this.goals = new GoalOperations(pipeline);
        this.goalChanges = new GoalChangeOperations(pipeline);
        this.goalTemplates = new GoalTemplateOperations(pipeline);
        this.rounds = new RoundOperations(pipeline);
        this.progress = new ProgressOperations(pipeline);
        this.feedback = new FeedbackOperations(pipeline);
        this.feedbackRequests = new FeedbackRequestOperations(pipeline);
        this.moderation = new ModerationOperations(pipeline);
        this.oneOnOnes = new OneOnOneOperations(pipeline);
        this.coaching = new CoachingOperations(pipeline);
        this.reviews = new ReviewOperations(pipeline);
        this.contributions = new ContributionOperations(pipeline);
        this.interimRatings = new InterimRatingOperations(pipeline);
        this.appeals = new AppealOperations(pipeline);
        this.improvements = new ImprovementOperations(pipeline);
        this.talent = new TalentOperations(pipeline);
        this.calibration = new CalibrationOperations(pipeline);
        this.development = new DevelopmentOperations(pipeline);
        this.metrics = new MetricOperations(pipeline);
        this.privacy = new PrivacyOperations(pipeline);
        this.audit = new AuditOperations(pipeline);
        this.delegations = new DelegationOperations(pipeline);
        this.relay = new OutboxRelay(ports, gate);
    }

    /**
     * An engine on a memory store with the system's clock, random ids and null objects for every other port: for trying
     * out and for tests. What it keeps is gone with it.
     *
     * @return the engine
     */
    public static PerformanceEngine inMemory() {
        return builder()
                .store(MemoryStore.create())
                .clock(InstantSource.system())
                .ids(RandomIds.secure())
                .build();
    }

    /** {@return a builder; a store, a clock and an id source are needed} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return people, units and reporting lines} */
    public PeopleOperations people() {
        return people;
    }

    /** {@return cycles and their frozen policies} */
    public CycleOperations cycles() {
        return cycles;
    }

    /** {@return goals and check-ins} */
    public GoalOperations goals() {
        return goals;
    }

    /** {@return changes of goals in force, and carrying them over} */
    public GoalChangeOperations goalChanges() {
        return goalChanges;
    }

    /** {@return templates for goals} */
    public GoalTemplateOperations goalTemplates() {
        return goalTemplates;
    }

    /** {@return who is asked in 360 rounds, and how a round is coming along} */
    public RoundOperations rounds() {
        return rounds;
    }

    /** {@return where goals stand and where they are heading} */
    public ProgressOperations progress() {
        return progress;
    }

    /** {@return feedback, recognition and 360 rounds} */
    public FeedbackOperations feedback() {
        return feedback;
    }

    /** {@return requests for feedback} */
    public FeedbackRequestOperations feedbackRequests() {
        return feedbackRequests;
    }

    /** {@return reports of feedback and recognition, and what becomes of them} */
    public ModerationOperations moderation() {
        return moderation;
    }

    /** {@return one-to-ones and private notes on them} */
    public OneOnOneOperations oneOnOnes() {
        return oneOnOnes;
    }

    /** {@return prompts for managers, and the policy of continuous feedback} */
    public CoachingOperations coaching() {
        return coaching;
    }

    /** {@return reviews} */
    public ReviewOperations reviews() {
        return reviews;
    }

    /** {@return what others contribute to reviews} */
    public ContributionOperations contributions() {
        return contributions;
    }

    /** {@return interim ratings of managers who are not responsible until the end} */
    public InterimRatingOperations interimRatings() {
        return interimRatings;
    }

    /** {@return improvement plans} */
    public ImprovementOperations improvements() {
        return improvements;
    }

    /** {@return talent reviews and succession} */
    public TalentOperations talent() {
        return talent;
    }

    /** {@return appeals against reviews, and corrections of them} */
    public AppealOperations appeals() {
        return appeals;
    }

    /** {@return calibration sessions} */
    public CalibrationOperations calibration() {
        return calibration;
    }

    /** {@return competencies and development plans} */
    public DevelopmentOperations development() {
        return development;
    }

    /** {@return metrics} */
    public MetricOperations metrics() {
        return metrics;
    }

    /** {@return legal holds, erasure, export and retention} */
    public PrivacyOperations privacy() {
        return privacy;
    }

    /** {@return the audit chains and their seals} */
    public AuditOperations audit() {
        return audit;
    }

    /** {@return who may act, or look, for whom} */
    public DelegationOperations delegations() {
        return delegations;
    }

    /** {@return the outbox relay, which the host drives} */
    public OutboxRelay relay() {
        return relay;
    }

    /** Collects ports and says what is missing. Not thread safe. */
    public static final class Builder {
        private @Nullable PerformanceStore store;
        private @Nullable InstantSource clock;
        private @Nullable IdSource ids;
        private @Nullable Notifier notifier;
        private @Nullable PeopleDirectory directory;
        private @Nullable WorkCalendar calendar;
        private @Nullable LearningCatalog learning;
        private ReviewerPolicy reviewers = ReviewerPolicy.standard();
        private final Set<Capability> required = EnumSet.noneOf(Capability.class);

        private Builder() {}

        /**
         * Where documents live; needed.
         *
         * @param port the store
         * @return this
         */
        public Builder store(PerformanceStore port) {
            this.store = port;
            return this;
        }

        /**
         * What time it is; needed.
         *
         * @param source the clock
         * @return this
         */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /**
         * Where new ids come from; needed. They must not be guessable where 360 rounds are held.
         *
         * @param source the source
         * @return this
         */
        public Builder ids(IdSource source) {
            this.ids = source;
            return this;
        }

        /**
         * Who brings messages to people. Without one they are discarded when the relay runs.
         *
         * @param port the notifier
         * @return this
         */
        public Builder notifier(Notifier port) {
            this.notifier = port;
            return this;
        }

        /**
         * The host's own directory of people. Without one the people in the store count; with one they are not read, and
         * entering and changing people through the engine changes nothing that it sees.
         *
         * @param port the directory
         * @return this
         */
        public Builder people(PeopleDirectory port) {
            this.directory = port;
            return this;
        }

        /**
         * On which days nobody works. Without one only weekends are free.
         *
         * @param port the calendar
         * @return this
         */
        public Builder calendar(WorkCalendar port) {
            this.calendar = port;
            return this;
        }

        /**
         * What people can learn. Without one plans have no actions.
         *
         * @param port the catalogue
         * @return this
         */
        public Builder learning(LearningCatalog port) {
            this.learning = port;
            return this;
        }

        /**
         * Who reviews the top and what happens at a vacancy.
         *
         * @param policy the policy
         * @return this
         */
        public Builder reviewers(ReviewerPolicy policy) {
            this.reviewers = policy;
            return this;
        }

        /**
         * Asks for capabilities, so that a missing port shows when the engine is built.
         *
         * @param capabilities what will be used
         * @return this
         */
        public Builder require(Capability... capabilities) {
            required.addAll(List.of(capabilities));
            return this;
        }

        /**
         * Builds the engine.
         *
         * @return the engine
         * @throws IllegalStateException if ports are missing; the message names all of them and what needs them
         */
        public PerformanceEngine build() {
            PerformanceStore theStore = store;
            InstantSource theClock = clock;
            IdSource theIds = ids;
            List<String> missing = missing();
            if (!missing.isEmpty() || theStore == null || theClock == null || theIds == null) {
                throw new IllegalStateException("The engine cannot be built; missing: " + String.join(", ", missing));
            }
            return new PerformanceEngine(new Ports(
                    theStore,
                    theClock,
                    theIds,
                    notifier == null ? DiscardingNotifier.create() : notifier,
                    Optional.ofNullable(directory),
                    calendar == null ? NoHolidays.create() : calendar,
                    learning == null ? EmptyLearningCatalog.create() : learning,
                    reviewers));
        }

        private List<String> missing() {
            List<String> missing = new ArrayList<>();
            miss(store == null, "store", missing);
            miss(clock == null, "clock", missing);
            miss(ids == null, "ids", missing);
            miss(required.contains(Capability.REVIEWS) && calendar == null, "calendar (for REVIEWS)", missing);
            miss(required.contains(Capability.DEVELOPMENT) && learning == null, "learning (for DEVELOPMENT)", missing);
            miss(
                    required.contains(Capability.NOTIFICATIONS) && notifier == null,
                    "notifier (for NOTIFICATIONS)",
                    missing);
            return missing;
        }

        private static void miss(boolean isMissing, String port, List<String> missing) {
            if (isMissing) {
                missing.add(port);
            }
        }
    }
}

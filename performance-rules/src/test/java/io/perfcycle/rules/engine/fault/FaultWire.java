package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A wire on which one fault strikes. What it throws speaks of people, as the messages of databases do. */
final class FaultWire implements Wire {
    private static final Duration LONG = Duration.ofHours(1);

    private final World world;
    private final Fault fault;
    private final Map<PortMethod, Integer> counts = new EnumMap<>(PortMethod.class);
    private final Deque<PortCall> late = new ArrayDeque<>();
    private final Map<DocumentKey, Set<Long>> older = new HashMap<>();
    private boolean struck;
    private boolean told;
    private boolean compared;
    private int callsAfterDeadline;

    FaultWire(World world, Fault fault) {
        this.world = world;
        this.fault = fault;
    }

    /** Whether the fault made any difference to what the engine was told. */
    boolean isFelt() {
        return told;
    }

    boolean isStruck() {
        return struck;
    }

    /** Whether a commit compared a version that the fault gave in place of the true one. */
    boolean isCompared() {
        return compared;
    }

    int callsAfterDeadline() {
        return callsAfterDeadline;
    }

    @Override
    public @Nullable Object call(PortCall call) {
        watchDeadline(call);
        watchVersions(call);
        int count = counts.merge(call.method(), 1, Integer::sum);
        if (!fault.strikes(call.method(), count)) {
            Object answer = call.make();
            arriveLate();
            return answer;
        }
        struck = true;
        return fault.kind().isAnswer() ? distort(call) : disturb(call);
    }

    /** Lets what is still under way arrive. */
    void arriveLate() {
        while (!late.isEmpty()) {
            late.poll().make();
        }
    }

    private void watchDeadline(PortCall call) {
        if (call.method() == PortMethod.INSTANT || !call.method().endsAtDeadline()) {
            return;
        }
        if (world.now.isAfter(call.argument(0, StoreContext.class).deadline())) {
            callsAfterDeadline++;
        }
    }

    private @Nullable Object distort(PortCall call) {
        Object answer = call.make();
        Object distorted = Distortion.of(world, fault.kind(), call, answer);
        told = told || !Objects.equals(answer, distorted);
        if (call.method() == PortMethod.LOAD && FaultKind.UNSEEN.contains(fault.kind())) {
            noteVersions((Map<?, ?>) answer, (Map<?, ?>) distorted);
        }
        return distorted;
    }

    private void noteVersions(Map<?, ?> answer, Map<?, ?> distorted) {
        distorted.forEach((key, there) -> {
            if (!there.equals(answer.get(key))) {
                older.computeIfAbsent((DocumentKey) key, any -> new HashSet<>()).add(((Loaded) there).version());
            }
        });
    }

    private void watchVersions(PortCall call) {
        if (call.method() == PortMethod.COMMIT) {
            call.argument(1, UnitOfWork.class)
                    .expected()
                    .forEach((key, version) ->
                            compared |= older.getOrDefault(key, Set.of()).contains(version));
        }
    }

    private @Nullable Object disturb(PortCall call) {
        told = true;
        if (fault.kind() == FaultKind.DELAY) {
            return delayed(call);
        }
        if (fault.kind() == FaultKind.DUPLICATE) {
            Object first = call.make();
            Object second = call.make();
            return fault.when() == Fault.When.BEFORE ? first : second;
        }
        if (fault.kind() == FaultKind.LATE) {
            late.add(call);
        } else if (fault.when() == Fault.When.AFTER) {
            call.make();
        }
        if (fault.kind() == FaultKind.THROW_UNAVAILABLE) {
            throw new StoreUnavailable("no connection for " + Company.CANARY);
        }
        if (fault.kind() == FaultKind.INTERRUPT) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("value too long: " + Company.CANARY);
    }

    private @Nullable Object delayed(PortCall call) {
        if (fault.when() == Fault.When.BEFORE) {
            world.now = world.now.plus(LONG);
            return call.make();
        }
        Object answer = call.make();
        world.now = world.now.plus(LONG);
        return answer;
    }
}

package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What can happen around the calls of a {@link BreakableStore}. */
final class BreakableCalls {
    private static final int FOREVER = 3_600;

    private final Set<Fault> faults;
    private final Map<DocumentKey, ReentrantLock> rows = new ConcurrentHashMap<>();
    private final AtomicBoolean inUse = new AtomicBoolean();
    private volatile CountDownLatch lock = new CountDownLatch(0);
    private int stepsLeft;
    private boolean armed;

    BreakableCalls(Set<Fault> faults) {
        this.faults = faults;
    }

    BooleanSupplier failAt(int step) {
        stepsLeft = step;
        armed = true;
        return () -> {
            boolean happened = stepsLeft <= 0;
            armed = false;
            return happened;
        };
    }

    boolean isArmed() {
        return armed;
    }

    /** A step that fails if it is the one that was chosen. */
    void step(Supplier<RuntimeException> failure) {
        if (armed && --stepsLeft == 0) {
            throw failure.get();
        }
    }

    Runnable stall() {
        CountDownLatch held = new CountDownLatch(1);
        lock = held;
        return held::countDown;
    }

    void waitForTheLock(Duration within) {
        long millis = faults.contains(Fault.DEADLINE_IGNORED) ? FOREVER * 1000L : within.toMillis();
        try {
            if (!lock.await(millis, TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable("the row is locked");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A call on the only connection, which nobody guards. */
    <T> T alone(Supplier<T> call) {
        if (!faults.contains(Fault.ONE_UNGUARDED_CONNECTION)) {
            return call.get();
        }
        if (!inUse.compareAndSet(false, true)) {
            throw new IllegalStateException("the connection is in use");
        }
        LockSupport.parkNanos(2_000_000);
        try {
            return call.get();
        } finally {
            inUse.set(false);
        }
    }

    /** A call with the rows locked in the order of the writes, as a database finds deadlocks. */
    <T> T locked(UnitOfWork work, Supplier<T> call) {
        if (!faults.contains(Fault.DEADLOCK_REPORTED_AS_UNKNOWN)) {
            return call.get();
        }
        List<ReentrantLock> held = new ArrayList<>();
        try {
            for (Write write : work.writes()) {
                ReentrantLock row = rows.computeIfAbsent(write.key(), key -> new ReentrantLock());
                if (!row.tryLock(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("deadlock");
                }
                held.add(row);
                LockSupport.parkNanos(1_000_000);
            }
            return call.get();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }
}

package io.perfcycle.spi;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.AuditEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where documents live: the one port that a host must implement. A database needs a handful of tables and one
 * transaction for it.
 *
 * <p>Every method throws {@link StoreUnavailable} when certainly nothing was changed; any other exception out of
 * {@link #commit} means that the outcome is unknown. The rules by number are in {@code spi.contract}.
 *
 * <p>To be implemented. Implementations are safe for any number of threads; the engine holds no lock across a call.
 */
public interface PerformanceStore {
    /**
     * Reads documents, all as of one instant.
     *
     * @param context tenant, instant and deadline
     * @param keys which documents
     * @return one entry per key, in no particular order: present, absent or tombstone
     */
    Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys);

    /**
     * Saves a unit of work completely or not at all. In this order: an earlier receipt of the same command id and
     * fingerprint is returned again; another fingerprint is a mismatch; then all expected versions must hold at one
     * instant; then writes, outbox, audit and receipt become visible together.
     *
     * @param context tenant, instant and deadline
     * @param work what to save
     * @return how it went
     */
    CommitResult commit(StoreContext context, UnitOfWork work);

    /**
     * The first result of a command.
     *
     * @param context tenant, instant and deadline
     * @param command which command
     * @return its receipt, if it was committed
     */
    Optional<Receipt> receipt(StoreContext context, CommandId command);

    /**
     * Finds keys in key order.
     *
     * @param context tenant, instant and deadline
     * @param query what to look for
     * @param after the last key of the page before; null for the first page
     * @param max how many keys at most, 1 or more
     * @return the next keys in order; fewer than {@code max} only at the end
     */
    List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max);

    /**
     * Claims outbox entries for delivery: of each ordering key only the oldest that is not done, and only if no lease
     * on it is running. The attempt is counted and stored before this returns.
     *
     * @param context tenant, instant (leases are counted from it) and deadline
     * @param claim by whom, for how long, how many
     * @return the claimed entries, oldest first
     */
    List<ClaimedEntry> claim(StoreContext context, Claim claim);

    /**
     * Says how a delivery went.
     *
     * @param context tenant, instant and deadline
     * @param entryId which entry
     * @param fencingToken the token of the claim; an older one changes nothing
     * @param outcome how it went
     * @return whether the token was the current one, so that this counted
     */
    boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome);

    /**
     * Reads audit entries in the order of documents and then of versions, those of deleted documents too.
     *
     * @param context tenant, instant and deadline
     * @param after the last place of the page before; null for the first page
     * @param max how many entries at most, 1 or more
     * @return the next entries in order; fewer than {@code max} only at the end
     */
    List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max);

    /** {@return what this store declares; every declaration is tested by the contract} */
    StoreCapabilities capabilities();
}

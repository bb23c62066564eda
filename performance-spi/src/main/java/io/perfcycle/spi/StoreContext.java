package io.perfcycle.spi;

import io.perfcycle.core.id.TenantId;
import java.time.Instant;

/**
 * What every call on a store carries.
 *
 * @param tenant whose data; nothing else is visible
 * @param now the engine's instant; order and leases come from it, never from the store's clock
 * @param deadline when the engine stops waiting
 */
public record StoreContext(TenantId tenant, Instant now, Instant deadline) {}

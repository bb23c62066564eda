package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notification;
import java.util.List;
import java.util.Map;

/**
 * What the world is like between two steps.
 *
 * @param store the content of the store
 * @param mail what people have been told
 */
record Moment(Map<TenantId, ModelTenant> store, List<Notification> mail) {
    /** Of what changes most, because documents are long; equal moments are compared in full. */
    @Override
    public int hashCode() {
        ModelTenant tenant = tenant();
        int hash = 31 * tenant.receipts().keySet().hashCode() + mail.size();
        for (ModelTenant.Item item : tenant.outbox()) {
            hash = 31 * hash
                    + (int) item.token()
                    + 7 * item.attempts()
                    + item.stage().ordinal();
        }
        return hash;
    }

    /** Makes the world like this. */
    void enter(World world) {
        world.model.restore(store);
        world.mail.clear();
        world.mail.addAll(mail);
    }

    static Moment of(World world) {
        return new Moment(world.model.state(), List.copyOf(world.mail));
    }

    ModelTenant tenant() {
        return Contents.of(store);
    }
}

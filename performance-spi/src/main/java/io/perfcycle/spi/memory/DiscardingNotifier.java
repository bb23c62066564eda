package io.perfcycle.spi.memory;

import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells nobody: every message is taken over and thrown away. The log says at debug level which topic it was, nothing
 * else.
 *
 * <p>To be called. Thread safe.
 */
public final class DiscardingNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(DiscardingNotifier.class);

    private DiscardingNotifier() {}

    /**
     * The notifier that tells nobody.
     *
     * @return the notifier
     */
    public static DiscardingNotifier create() {
        return new DiscardingNotifier();
    }

    @Override
    public Receiving deliver(Notification notification) {
        LOG.debug("Nobody is told about {}", notification.topic());
        return Receiving.TAKEN;
    }
}

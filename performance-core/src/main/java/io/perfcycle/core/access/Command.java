package io.perfcycle.core.access;

import io.perfcycle.core.id.CommandId;

/**
 * One intent of one caller. Sent twice with the same id, it is done once and answered twice.
 *
 * @param id the id that the host gives to the intent, for example to a filled form
 * @param by who calls
 */
public record Command(CommandId id, Principal by) {
    /**
     * A command.
     *
     * @param id its id
     * @param by who calls
     * @return the command
     */
    public static Command of(String id, Principal by) {
        return new Command(CommandId.of(id), by);
    }
}

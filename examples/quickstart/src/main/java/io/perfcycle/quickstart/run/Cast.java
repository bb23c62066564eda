package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Who acts: people, and the two technical accounts that a host would have. */
final class Cast {
    private final TenantId tenant;

    Cast(TenantId tenant) {
        this.tenant = tenant;
    }

    TenantId tenant() {
        return tenant;
    }

    Principal person(EmployeeId id) {
        return Principal.of(tenant, id);
    }

    Principal administrator() {
        return Principal.of(tenant, EmployeeId.of("ADMINISTRATION"))
                .withRole(Relation.TENANT_ADMIN)
                .withRole(Relation.CYCLE_ADMIN);
    }

    Principal partner() {
        return Principal.of(tenant, EmployeeId.of("HR")).withRole(Relation.HR_PARTNER);
    }

    /** A command whose id follows from what it is, so that a second run is a repetition. */
    static Command command(Principal by, String... parts) {
        return new Command(CommandId.of(digest(String.join("\n", parts))), by);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

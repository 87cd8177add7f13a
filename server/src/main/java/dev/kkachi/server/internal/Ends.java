package dev.kkachi.server.internal;

import dev.kkachi.entities.FtmModel;
import dev.kkachi.entities.FtmProperty;
import dev.kkachi.entities.FtmSchema;

/// Which properties lead from a thing to others.
final class Ends {
    private Ends() {}

    /// Says whether things of `schema` lead to others by `property`: they name them, or are named by
    /// them.
    static boolean isEntityProperty(FtmSchema schema, String property) {
        FtmProperty own = schema.find(property);
        if (own != null) {
            return own.isEntity();
        }
        for (FtmSchema other : FtmModel.standard().list()) {
            for (FtmProperty end : other.properties().values()) {
                if (end.reverse().equals(property) && schema.isA(end.range())) {
                    return true;
                }
            }
        }
        return false;
    }
}

package ink.dong4j.card.server.store;

import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.database.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The databases that the store can be in, real ones. */
public enum TestDatabase {
    SQLITE {
        @Override
        public StoreConfig make() {
            return new StoreConfig(Optional.empty(), KEEP);
        }
    },
    POSTGRESQL {
        @Override
        public StoreConfig make() throws Exception {
            return TestPostgres.shared().database();
        }
    };

    public static final StoreConfig.Keep KEEP =
            new StoreConfig.Keep(
                    Duration.ofDays(100),
                    Duration.ofDays(100),
                    Duration.ofDays(100),
                    Duration.ofDays(100));

    /** An empty one; that of SQLite is in the data directory. */
    public abstract StoreConfig make() throws Exception;

    /** Makes its tables, with nothing in them. */
    public static void migrate(StoreConfig config, Path directory) throws Exception {
        Engine.of(config, directory).open().close();
    }
}

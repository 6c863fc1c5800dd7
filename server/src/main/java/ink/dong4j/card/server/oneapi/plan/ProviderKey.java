package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.file.KeyFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A provider's key in its file. A file that is not there or holds no such key is no mistake in the
 * plan: its channel waits, and the others go on. Nothing that is said of it shows the key.
 *
 * @param secret empty when it is wanting
 * @param wanting what to do about it
 */
record ProviderKey(Optional<Secret> secret, Optional<String> wanting) {
    static final ProviderKey NONE = new ProviderKey(Optional.empty(), Optional.empty());

    static ProviderKey of(Secret secret) {
        return new ProviderKey(Optional.of(secret), Optional.empty());
    }

    static ProviderKey read(Path file, Provider provider) {
        return switch (KeyFile.read(file)) {
            case KeyFile.Text(String key) ->
                    provider.keyForm()
                            .complaint(key)
                            .map(complaint -> wanting(file, complaint))
                            .orElseGet(() -> of(new Secret(key)));
            case KeyFile.Missing() ->
                    wanting(file, "is not there; put the key into it, from " + provider.getKey());
            case KeyFile.Unusable(String why) -> wanting(file, why);
        };
    }

    private static ProviderKey wanting(Path file, String what) {
        return new ProviderKey(
                Optional.empty(), Optional.of("%s %s".formatted(file.normalize(), what)));
    }
}

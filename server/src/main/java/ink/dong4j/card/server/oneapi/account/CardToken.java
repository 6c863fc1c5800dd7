package ink.dong4j.card.server.oneapi.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.file.AtomicFile;
import ink.dong4j.card.server.oneapi.management.ChangeLog;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.CardAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The card's token: unlimited itself, since a tight one locks for good under load; limited to the
 * card's models and subnet; handed over as a file. The same token serves all runs.
 */
public record CardToken(ManagementApi user, CardAccess card, ChangeLog changes) {
    private static final String PATH = "/api/token/";
    // Each new user gets one of that name, which may do everything.
    private static final String HIDDEN = "default";
    private static final String ITS_END = "removed, since it may do everything";

    public void ensure() throws SetupFailure {
        List<LiveToken> tokens = all(user);
        for (LiveToken token : tokens) {
            if (token.name().equals(HIDDEN)) {
                remove(token, ITS_END);
            }
        }
        Secret handed = handedOver();
        List<LiveToken> ours =
                tokens.stream()
                        .filter(token -> token.name().equals(card.token()))
                        .sorted(
                                Comparator.comparing(
                                                (LiveToken token) -> !token.key().equals(handed))
                                        .thenComparingInt(LiveToken::id))
                        .toList();
        if (ours.isEmpty()) {
            create();
        } else {
            update(ours.getFirst());
            for (LiveToken other : ours.subList(1, ours.size())) {
                remove(other, "removed #%d, a second one of this name".formatted(other.id()));
            }
        }
        if (!changes.trial()) {
            verify();
        }
        handOver();
    }

    /** On trial, tells what becomes of the tokens of a user who is not there yet. */
    public static void promise(CardAccess card, ChangeLog changes) throws SetupFailure {
        changes.change("token %s: %s".formatted(HIDDEN, ITS_END), () -> {});
        changes.change("token %s: new, %s".formatted(card.token(), limits(card)), () -> {});
        changes.change("handed the card's token over in " + card.tokenFile(), () -> {});
    }

    private void verify() throws SetupFailure {
        boolean taken =
                all(user).stream()
                        .filter(token -> token.name().equals(card.token()))
                        .anyMatch(
                                token ->
                                        differences(token).isEmpty()
                                                && token.status() == LiveToken.ON);
        if (!taken) {
            throw new SetupFailure(
                    "The gateway did not take the limits of the token %s; is it one-api v0.6.10?"
                            .formatted(card.token()));
        }
    }

    public static List<LiveToken> all(ManagementApi user) throws SetupFailure {
        return user.all(PATH, "Reading the tokens").stream().map(LiveToken::of).toList();
    }

    private void create() throws SetupFailure {
        changes.change(
                "token %s: new, %s".formatted(card.token(), limits(card)),
                () -> user.post(PATH, body(0), "Making the token " + card.token()));
    }

    private void update(LiveToken token) throws SetupFailure {
        List<String> differences = differences(token);
        if (!differences.isEmpty()) {
            ObjectNode body = body(token.remaining()).put("id", token.id());
            changes.change(
                    "token %s: %s".formatted(card.token(), String.join(", ", differences)),
                    () -> user.put(PATH, body, "Changing the token " + card.token()));
        }
        if (token.status() != LiveToken.ON) {
            ObjectNode body =
                    ManagementApi.object().put("id", token.id()).put("status", LiveToken.ON);
            changes.change(
                    "token %s: switched on again".formatted(card.token()),
                    () ->
                            user.put(
                                    PATH + "?status_only=true",
                                    body,
                                    "Switching on the token " + card.token()));
        }
    }

    private List<String> differences(LiveToken token) {
        List<String> differences = new ArrayList<>();
        if (!token.unlimited() || token.expires() != LiveToken.NEVER) {
            differences.add("unlimited, since the user's quota is the ceiling");
        }
        if (!Set.of(token.models().split(",", -1)).equals(Set.copyOf(card.models()))
                || !token.subnet().equals(card.subnet())) {
            differences.add(limits(card));
        }
        return differences;
    }

    private static String limits(CardAccess card) {
        return "only %s, from %s"
                .formatted(
                        String.join(", ", card.models()),
                        card.subnet().isEmpty() ? "everywhere" : card.subnet());
    }

    /** Every field, since one that is left out becomes unrestricted. */
    private ObjectNode body(long remaining) {
        return ManagementApi.object()
                .put("name", card.token())
                .put("expired_time", LiveToken.NEVER)
                .put("remain_quota", remaining)
                .put("unlimited_quota", true)
                .put("models", String.join(",", card.models()))
                .put("subnet", card.subnet());
    }

    private void remove(LiveToken token, String how) throws SetupFailure {
        changes.change(
                "token %s: %s".formatted(token.name(), how),
                () -> user.delete(PATH + token.id(), "Removing the token " + token.name()));
    }

    private Secret handedOver() {
        try {
            return new Secret(
                    Files.isRegularFile(card.tokenFile())
                            ? Files.readString(card.tokenFile()).strip()
                            : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handOver() throws SetupFailure {
        Optional<Secret> key =
                all(user).stream()
                        .filter(token -> token.name().equals(card.token()))
                        .map(LiveToken::key)
                        .findFirst();
        if (key.isPresent() && key.get().equals(handedOver())) {
            return;
        }
        if (key.isEmpty() && !changes.trial()) {
            throw new SetupFailure(
                    "The gateway did not keep the token %s.".formatted(card.token()));
        }
        changes.change(
                "handed the card's token over in %s; a card that runs has to be restarted"
                        .formatted(card.tokenFile()),
                () ->
                        AtomicFile.write(
                                card.tokenFile(),
                                key.orElseThrow().reveal() + "\n",
                                AtomicFile.GROUP));
    }
}

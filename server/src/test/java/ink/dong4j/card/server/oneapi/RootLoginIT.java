package ink.dong4j.card.server.oneapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.proof.ProofDemand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways into a gateway, and what is said where there is none. */
class RootLoginIT {
    private static final String ONE =
            "channels.a { type = 8, base-url = @good, key-file = other.key, models { hybrid-model = m } }";

    @TempDir private Path folder = Path.of("");

    private Path token() {
        return folder.resolve("conf/state/root-access-token");
    }

    @Test
    void aGatewayThatWasStartedWithoutATokenIsEnteredByItsDefaultPassword() throws Exception {
        try (House house = new House(folder, House.cached())) {
            house.wants(ONE);
            assertThat(house.bootstrap().done()).isTrue();
            assertThat(house.state("root-access-token")).hasSize(32);
            Files.delete(token());
            assertThat(house.bootstrap(false, ProofDemand.SKIP).changes())
                    .singleElement()
                    .asString()
                    .contains("stored root's access token");
        }
    }

    @Test
    void withoutTokenAndPasswordTheFilesAreNamed() throws Exception {
        try (House house = new House(folder, House.cached())) {
            house.wants(ONE).bootstrap(false, ProofDemand.SKIP);
            Files.delete(token());
            Files.delete(folder.resolve("conf/state/root-password"));
            assertThatThrownBy(() -> house.bootstrap(false, ProofDemand.SKIP))
                    .isInstanceOf(SetupFailure.class)
                    .hasMessageContaining("root-access-token")
                    .hasMessageContaining("root-password");
        }
    }

    @Test
    void usedUpLoginsAreToldAndNotWaitedFor() throws Exception {
        try (House house = new House(folder, House.cached())) {
            house.wants(ONE);
            for (int i = 0; i < 20; i++) {
                house.rest().once("POST", "/api/user/login", Optional.of(ManagementApi.object()));
            }
            assertThatThrownBy(() -> house.bootstrap(false, ProofDemand.SKIP))
                    .hasMessageContaining("in 20 minutes");
        }
    }

    @Test
    void aGatewayThatIsNotThereIsWaitedForAndThenNamed() {
        try (House house = new House(folder, House.cached())) {
            house.wants(ONE + "\ngateway.start-within = 3 seconds");
            house.oneApi().close();
            assertThatThrownBy(() -> house.bootstrap(false, ProofDemand.SKIP))
                    .isInstanceOf(SetupFailure.class)
                    .hasMessageContaining("cannot be reached")
                    .hasMessageContaining("3 s");
        }
    }
}

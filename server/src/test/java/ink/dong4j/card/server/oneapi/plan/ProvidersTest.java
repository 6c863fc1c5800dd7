package ink.dong4j.card.server.oneapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProvidersTest {
    @Test
    void allThatAreNamedToAnOwnerAreThere() {
        assertThat(Providers.all().keySet())
                .contains(
                        "zhipu",
                        "moonshot",
                        "stepfun",
                        "qwen",
                        "deepseek",
                        "minimax",
                        "spark",
                        "metaso",
                        "openai",
                        "ollama",
                        "compatible")
                .filteredOn(name -> name.endsWith("-free-api"))
                .hasSize(8);
    }

    @Test
    void anAddressIsAsTheGatewayWantsIt() {
        Providers.all()
                .values()
                .forEach(
                        provider -> {
                            if (!provider.baseUrl().isEmpty()) {
                                assertThat(ChannelBaseUrl.complaint(provider.baseUrl()))
                                        .as(provider.name())
                                        .isEmpty();
                            }
                        });
    }

    @Test
    void theSuggestedModelIsOneOfTheCurrentOnes() {
        Providers.all()
                .values()
                .forEach(
                        provider -> {
                            if (!provider.model().isEmpty()) {
                                assertThat(provider.models()).contains(provider.model());
                            }
                        });
    }

    @Test
    void zhipuHasItsOwnTypeAndItsModelsAreOfItsNewProtocol() {
        assertThat(Providers.all())
                .hasEntrySatisfying(
                        "zhipu",
                        zhipu -> {
                            assertThat(zhipu.type()).isEqualTo(16);
                            // The gateway sends other names to a protocol of 2023.
                            assertThat(zhipu.models()).allMatch(model -> model.startsWith("glm-"));
                        });
    }
}

using GovernanceBot.Hosting;
using GovernanceBot.Tests.Chat;
using Microsoft.Extensions.Configuration;

namespace GovernanceBot.Tests.Guidelines.Model;

public sealed class ModelSettingsTests
{
    [Fact]
    public async Task As_delivered_there_is_no_model()
    {
        await using var bot = await BotUnderTest.StartAsync();

        ModelSettings.From(bot.Service<IConfiguration>()).ShouldBeNull();
        (await bot.Noor.Says("Mag ik een foto van bezoekers plaatsen?")).Card.Words.ShouldContain("G01");
    }

    [Fact]
    public void Both_settings_name_the_model()
    {
        var settings = From("https://name.openai.azure.com/openai/v1/", "gpt-small").ShouldNotBeNull();

        settings.Endpoint.ShouldBe(new Uri("https://name.openai.azure.com/openai/v1/"));
        settings.Deployment.ShouldBe("gpt-small");
    }

    [Theory]
    [InlineData("https://name.openai.azure.com/openai/v1/", null, "Model:Deployment")]
    [InlineData(null, "gpt-small", "Model:Endpoint")]
    [InlineData("name.openai.azure.com", "gpt-small", "Model:Endpoint")]
    [InlineData("http://name.openai.azure.com/openai/v1/", "gpt-small", "https://")]
    public void A_setting_that_is_missing_or_wrong_is_named(string? endpoint, string? deployment, string named) =>
        Should.Throw<InvalidOperationException>(() => From(endpoint, deployment)).Message.ShouldContain(named);

    private static ModelSettings? From(string? endpoint, string? deployment) => ModelSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Model:Endpoint", endpoint), new("Model:Deployment", deployment)])
        .Build());
}

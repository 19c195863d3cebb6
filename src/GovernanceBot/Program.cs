using GovernanceBot.Hosting;
using GovernanceBot.Teams;

// Settings stand beside the program, wherever it is started from.
var backUp = BackUpCommand.From(args);
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
{
    Args = [.. backUp?.Settings ?? [.. args]],
    ContentRootPath = AppContext.BaseDirectory,
});
builder.WebHost.UseKestrelHttpsConfiguration();

builder.Services
    .AddStorage(builder.Configuration)
    .AddClockwork(builder.Configuration)
    .AddTeams(builder.Configuration)
    .AddPeople()
    .AddGuidelines(builder.Configuration)
    .AddCalendar()
    .AddDrafts()
    .AddQuestions()
    .AddChecks()
    .AddRouter();

if (builder.Configuration.GetValue<bool>("ExitWithStandardInput"))
{
    builder.Services.AddHostedService<StandardInputGuard>();
}

await using var app = builder.Build();
if (backUp is not null)
{
    return await backUp.RunAsync(app.Services, CancellationToken.None);
}

app.UseAuthentication();
app.UseAuthorization();
app.UseRequestTimeouts();
app.UseRateLimiter();
app.MapMessages();
app.MapGet("/health", () => Results.Ok());

await app.RunAsync();
return 0;

/// <summary>Named for the tests, which start the bot through its own entry point.</summary>
public partial class Program;

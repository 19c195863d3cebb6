using GovernanceBot.Hosting;
using GovernanceBot.Teams;

// Settings stand beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

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

var app = builder.Build();

app.UseAuthentication();
app.UseAuthorization();
app.UseRequestTimeouts();
app.UseRateLimiter();
app.MapMessages();
app.MapGet("/health", () => Results.Ok());

await app.RunAsync();

/// <summary>Named for the tests, which start the bot through its own entry point.</summary>
public partial class Program;

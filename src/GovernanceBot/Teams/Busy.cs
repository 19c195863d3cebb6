namespace GovernanceBot.Teams;

/// <summary>Not now, but soon: the connector delivers the activity once more.</summary>
internal sealed class Busy : IResult
{
    private const string Seconds = "5";

    public Task ExecuteAsync(HttpContext httpContext) => Answer(httpContext);

    public static Task Answer(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = Seconds;
        return Task.CompletedTask;
    }
}

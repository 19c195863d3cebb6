using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GovernanceBot.Storage.Tests;

/// <summary>Gives prepared answers, as the documentation of the Table service shows them, and keeps what was asked.</summary>
internal sealed class StubService : HttpMessageHandler
{
    private readonly Queue<HttpResponseMessage> _answers = [];

    public List<(string Address, string? Authorization, string Body)> Requests { get; } = [];

    public AzureTableEngine Engine => new(
        new("https://account.table.core.windows.net"), new StubCredential(), new AzureTableOptions { Transport = new HttpClientTransport(this) });

    public StubService Answers(int status, string body, params IEnumerable<(string Name, string Value)> headers)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            answer.Headers.Add(name, value);
        }

        _answers.Enqueue(answer);
        return this;
    }

    public StubService AnswersBatch(string inner)
    {
        Answers(202, $"--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n{inner}\r\n--batchresponse_1--\r\n");
        _answers.Last().Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=batchresponse_1");
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString(), body));
        return _answers.Dequeue();
    }

    private sealed class StubCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"token-for-{requestContext.Scopes.Single()}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}

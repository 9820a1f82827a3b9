using Mediateki.Map.Web.About;
using Mediateki.Map.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Mediateki.Map.Web.Tests.Hosting;

public sealed class FormTokensTests
{
    [Fact]
    public void Tokens_PageThatIsOnlyRead_AreNotMade()
    {
        Assert.Null(Tokens(new ComponentTypeMetadata(typeof(AboutPage))).RequestToken);
    }

    [Fact]
    public void Tokens_PageThatPostsAForm_AreMade()
    {
        Assert.Equal("request", Tokens(new ComponentTypeMetadata(typeof(AboutPage)), new PostsFormAttribute()).RequestToken);
    }

    [Fact]
    public void Tokens_EndpointThatIsNoPage_AreMade()
    {
        Assert.Equal("request", Tokens().RequestToken);
    }

    [Fact]
    public async Task Check_AnyRequest_IsLeftToThePlatform()
    {
        Assert.False(await new FormTokens(new Platform()).IsRequestValidAsync(new DefaultHttpContext()));
    }

    private static AntiforgeryTokenSet Tokens(params object[] metadata)
    {
        var context = new DefaultHttpContext();
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(metadata), "test"));
        return new FormTokens(new Platform()).GetAndStoreTokens(context);
    }

    private sealed class Platform : IAntiforgery
    {
        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => new("request", "cookie", "field", null);

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => new("request", "cookie", "field", null);

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(false);

        public Task ValidateRequestAsync(HttpContext httpContext) => Task.CompletedTask;

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Localization;

/// <summary>Resource texts with <see cref="Typography"/> applied: the one place where every interface text passes.</summary>
internal sealed class TypographicLocalizerFactory(IOptions<LocalizationOptions> options, ILoggerFactory loggers) : IStringLocalizerFactory
{
    private readonly ResourceManagerStringLocalizerFactory resources = new(options, loggers);
    private readonly ConcurrentDictionary<Type, IStringLocalizer> localizers = new();

    public IStringLocalizer Create(Type resourceSource) =>
        localizers.GetOrAdd(resourceSource, type => new TypographicLocalizer(resources.Create(type)));

    public IStringLocalizer Create(string baseName, string location) => new TypographicLocalizer(resources.Create(baseName, location));
}

internal sealed class TypographicLocalizer(IStringLocalizer resources) : IStringLocalizer
{
    private readonly ConcurrentDictionary<(string Language, string Name), LocalizedString> texts = new();

    public LocalizedString this[string name] =>
        texts.GetOrAdd((CultureInfo.CurrentUICulture.Name, name), key => Typeset(resources[key.Name]));

    public LocalizedString this[string name, params object[] arguments] => Typeset(resources[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => resources.GetAllStrings(includeParentCultures).Select(Typeset);

    private static LocalizedString Typeset(LocalizedString text) =>
        text.ResourceNotFound ? text : new LocalizedString(text.Name, Typography.Apply(text.Value), false, text.SearchedLocation);
}

internal static class PluralLocalizerExtensions
{
    /// <summary>The counted text under <paramref name="name"/> ("{0} biblioteka|{0} biblioteki|{0} bibliotek") for <paramref name="number"/>.</summary>
    public static string Plural(this IStringLocalizer texts, string name, long number, params object[] others) =>
        Localization.Plural.Format(SiteLanguage.Current, texts[name].Value, number, others);
}

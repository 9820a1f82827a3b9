using YamlDotNet.RepresentationModel;

namespace Mediateki.Map.Web.Tests.Deployment;

/// <summary>The repository's docker-compose.yml, as far as the tests ask about it.</summary>
internal sealed class ComposeFile
{
    private readonly YamlMappingNode root;

    private ComposeFile(YamlMappingNode root) => this.root = root;

    public IEnumerable<string> Services => Keys(Map(root, "services"));

    public IEnumerable<string> Volumes => Keys(Map(root, "volumes"));

    public static ComposeFile Read()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.PathOf("docker-compose.yml"))));
        return new ComposeFile((YamlMappingNode)yaml.Documents[0].RootNode);
    }

    public YamlMappingNode Service(string name) => Map(Map(root, "services"), name);

    /// <summary>The variables of a service; the value is empty where it is passed on from outside.</summary>
    public IReadOnlyDictionary<string, string> Environment(string service) =>
        Map(Service(service), "environment").ToDictionary(entry => Text(entry.Key), entry => Text(entry.Value));

    public static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node.Children[key];

    public static IReadOnlyList<string> List(YamlMappingNode node, string key) => [.. ((YamlSequenceNode)node.Children[key]).Select(Text)];

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static IEnumerable<string> Keys(YamlMappingNode node) => node.Children.Keys.Select(Text);
}

using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Trips.Exports;

/// <summary>Writes an agenda in one format. All formats name the same stops in the same order.</summary>
internal interface ITripExporter
{
    /// <summary>The extension of its files; stands in addresses and in the names of texts.</summary>
    string Format { get; }

    string ContentType { get; }

    /// <summary>Writing takes so long that it waits for its turn.</summary>
    bool IsHeavy => false;

    byte[] Write(Agenda agenda);
}

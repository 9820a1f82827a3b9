using System.Net;
using System.Net.Sockets;
using Mediateki.Map.Tests.Postgis;
using Npgsql;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>
/// A PostGIS server of one test's own, which the test can stop, make hang and start again. It keeps its port and
/// its data through all of that.
/// </summary>
public sealed class DatabaseProcess : IAsyncDisposable
{
    private readonly ThrowawayCluster cluster;
    private SilentListener? hanging;

    private DatabaseProcess(ThrowawayCluster cluster)
    {
        this.cluster = cluster;
        Port = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Port;
    }

    /// <summary>Connects as superuser to an empty database that has PostGIS.</summary>
    public string ConnectionString => cluster.ConnectionString;

    public int Port { get; }

    public bool IsRunning { get; private set; } = true;

    public static async Task<DatabaseProcess> StartAsync(CancellationToken cancellationToken) =>
        new(await ThrowawayCluster.StartAsync("outage", cancellationToken));

    /// <summary>Ends the server with all its connections; from then on connecting is refused.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        EndHang();
        if (IsRunning)
        {
            IsRunning = false;
            await cluster.RunAsync("down", cancellationToken);
        }
    }

    /// <summary>Ends the server and puts something in its place that accepts connections and never says a word.</summary>
    public async Task HangAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        hanging = SilentListener.Start(Port);
    }

    /// <summary>Starts the server again after it was stopped or made to hang.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        EndHang();
        await cluster.RunAsync("up", cancellationToken);
        IsRunning = true;
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        EndHang();
        NpgsqlConnection.ClearAllPools();
        await cluster.DisposeAsync();
    }

    private void EndHang()
    {
        hanging?.Dispose();
        hanging = null;
    }

    private sealed class SilentListener : IDisposable
    {
        private readonly Socket listener;
        private readonly List<Socket> accepted = [];

        private SilentListener(Socket listener) => this.listener = listener;

        public static SilentListener Start(int port)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(512);
            var silent = new SilentListener(socket);
            _ = silent.AcceptAsync();
            return silent;
        }

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    var socket = await listener.AcceptAsync();
                    lock (accepted)
                    {
                        accepted.Add(socket);
                    }
                }
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                // Disposing the listener ends the wait for the next connection.
            }
        }

        public void Dispose()
        {
            listener.Dispose();
            lock (accepted)
            {
                accepted.ForEach(socket => socket.Dispose());
            }
        }
    }
}

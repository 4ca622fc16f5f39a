// Communication Services Email with its domain, and the reports of letters that did not arrive.
param name string
param tags object
param domain string
param verified bool
param organisation string
param storageName string
param queue string
param principalId string

var mailOwner = '09976791-48a7-449e-bb21-39d1a415f350' // Communication and Email Service Owner
var queueSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a' // Storage Queue Data Message Sender
var custom = !empty(domain) && verified

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource email 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'mail-${name}'
  location: 'global'
  tags: tags
  properties: { dataLocation: 'Europe' }
}

resource ready 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: email
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: { domainManagement: 'AzureManaged', userEngagementTracking: 'Disabled' }
}

resource own 'Microsoft.Communication/emailServices/domains@2023-04-01' = if (!empty(domain)) {
  parent: email
  name: empty(domain) ? 'unused.invalid' : domain
  location: 'global'
  tags: tags
  properties: { domainManagement: 'CustomerManaged', userEngagementTracking: 'Disabled' }
}

resource sender 'Microsoft.Communication/emailServices/domains/senderUsernames@2023-04-01' = if (custom) {
  parent: own
  name: 'mentorointi'
  properties: { username: 'mentorointi', displayName: organisation }
}

resource service 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: 'acs-${name}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: 'Europe'
    linkedDomains: [ custom ? own.id : ready.id ]
  }
}

resource sends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(service.id, principalId, mailOwner)
  scope: service
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', mailOwner)
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: 'mail-${name}'
  location: 'global'
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: service.id
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

resource brings 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, topic.id, queueSender)
  scope: account
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueSender)
  }
}

resource reports 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'mail-reports'
  properties: {
    deliveryWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      destination: {
        endpointType: 'StorageQueue'
        properties: { resourceId: account.id, queueName: queue, queueMessageTimeToLiveInSeconds: 604800 }
      }
    }
    filter: {
      includedEventTypes: [ 'Microsoft.Communication.EmailDeliveryReportReceived' ]
      advancedFilters: [
        {
          operatorType: 'StringIn'
          key: 'data.status'
          values: [ 'Bounced', 'Suppressed', 'Failed', 'FilteredSpam', 'Quarantined' ]
        }
      ]
    }
    eventDeliverySchema: 'EventGridSchema'
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
  dependsOn: [ brings ]
}

output endpoint string = 'https://${service.properties.hostName}'
output sender string = custom ? 'mentorointi@${domain}' : 'DoNotReply@${ready.properties.mailFromSenderDomain}'
output custom bool = custom
output records object = empty(domain) ? {} : own!.properties.verificationRecords
